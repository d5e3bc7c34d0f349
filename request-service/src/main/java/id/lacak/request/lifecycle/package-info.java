/**
 * The legal life of one information request as pure functions: a command is decided on the
 * present stage, the events that come of it are applied. No framework is imported here.
 */
@NullMarked
package id.lacak.request.lifecycle;

import org.jspecify.annotations.NullMarked;
