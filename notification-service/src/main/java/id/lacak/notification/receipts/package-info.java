/** What providers report after they took a message. */
@NullMarked
package id.lacak.notification.receipts;

import org.jspecify.annotations.NullMarked;
