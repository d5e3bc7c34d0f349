/**
 * Objections (<i>keberatan</i>, UU 14/2008 Pasal 35 to 37) and the disputes that may follow, as
 * pure functions: a command is decided on the present stage, the events that come of it are
 * applied. No framework is imported here.
 */
@NullMarked
package id.lacak.request.objection;

import org.jspecify.annotations.NullMarked;
