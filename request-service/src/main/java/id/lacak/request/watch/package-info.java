/** Finds the cases whose next legal instant has come and lets the law take its course. */
@NullMarked
package id.lacak.request.watch;

import org.jspecify.annotations.NullMarked;
