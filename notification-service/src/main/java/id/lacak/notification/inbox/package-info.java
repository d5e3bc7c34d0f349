/** What arrives from the broker: envelope, repetitions, unknown types, parking. */
@NullMarked
package id.lacak.notification.inbox;

import org.jspecify.annotations.NullMarked;
