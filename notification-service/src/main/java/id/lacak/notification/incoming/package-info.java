/** What people want who write text messages. */
@NullMarked
package id.lacak.notification.incoming;

import org.jspecify.annotations.NullMarked;
