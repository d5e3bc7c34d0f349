/** The texts of messages as the notification service has published them, for administrators. */
@NullMarked
package id.lacak.request.wording;

import org.jspecify.annotations.NullMarked;
