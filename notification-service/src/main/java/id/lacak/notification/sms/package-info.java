/** Text messages over SMPP. */
@NullMarked
package id.lacak.notification.sms;

import org.jspecify.annotations.NullMarked;
