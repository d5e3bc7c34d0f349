/** What the notification service reports about messages, noted on the case. */
@NullMarked
package id.lacak.request.deliveries;

import org.jspecify.annotations.NullMarked;
