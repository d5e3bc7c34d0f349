/** What all pages share: the frame, the language of a call, dates in words, security headers. */
@NullMarked
package id.lacak.request.page;

import org.jspecify.annotations.NullMarked;
