/** Messages that nobody could use: put aside with the reason, listed, sent back or dropped. */
@NullMarked
package id.lacak.notification.parking;

import org.jspecify.annotations.NullMarked;
