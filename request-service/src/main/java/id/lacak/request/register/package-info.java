/**
 * The statutory registers of requests and objections, as lists for reading, printing and
 * handing on, and the figures of the annual report (UU 14/2008 Pasal 12).
 */
@NullMarked
package id.lacak.request.register;

import org.jspecify.annotations.NullMarked;
