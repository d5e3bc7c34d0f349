/** Who is told what, when, on which channel, and did it arrive. */
@NullMarked
package id.lacak.notification;

import org.jspecify.annotations.NullMarked;
