/** Letters to applicants as PDF. */
@NullMarked
package id.lacak.request.letter;

import org.jspecify.annotations.NullMarked;
