/** Requests that are not sent yet: answers and files kept for a week, a step at a time. */
@NullMarked
package id.lacak.request.draft;

import org.jspecify.annotations.NullMarked;
