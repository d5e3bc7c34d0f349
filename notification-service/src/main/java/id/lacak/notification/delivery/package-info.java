/**
 * A message, its states, when to try again, and the ports to the store and the providers.
 * Knows no framework.
 */
@NullMarked
package id.lacak.notification.delivery;

import org.jspecify.annotations.NullMarked;
