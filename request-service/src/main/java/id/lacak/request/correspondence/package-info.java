/** What applicants answer by email, filed to their case. */
@NullMarked
package id.lacak.request.correspondence;

import org.jspecify.annotations.NullMarked;
