/**
 * What stands before any route: identity, limits, sizes, headers, and how a refusal
 * looks.
 */
@NullMarked
package id.lacak.gateway.protection;

import org.jspecify.annotations.NullMarked;
