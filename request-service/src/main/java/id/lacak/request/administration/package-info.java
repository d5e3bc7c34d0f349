/**
 * What administrators set while the service runs: the office as it presents itself, and its
 * units.
 */
@NullMarked
package id.lacak.request.administration;

import org.jspecify.annotations.NullMarked;
