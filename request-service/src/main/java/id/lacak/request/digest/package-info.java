/** One mail to each officer each working morning, with what is no reminder of a single date. */
@NullMarked
package id.lacak.request.digest;

import org.jspecify.annotations.NullMarked;
