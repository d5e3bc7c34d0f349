/** What an office tells everybody in its own words: the notice on the home page and the statutory pages. */
@NullMarked
package id.lacak.request.bulletin;

import org.jspecify.annotations.NullMarked;
