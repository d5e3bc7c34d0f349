/** Faults at the HTTP edge. */
@NullMarked
package id.lacak.notification.problem;

import org.jspecify.annotations.NullMarked;
