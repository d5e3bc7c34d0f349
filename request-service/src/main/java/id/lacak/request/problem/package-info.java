/**
 * How input is read and how what goes wrong is answered: one strict reader for JSON and forms, one
 * form of problem (RFC 9457) for programs and friendly pages for people.
 */
@NullMarked
package id.lacak.request.problem;

import org.jspecify.annotations.NullMarked;
