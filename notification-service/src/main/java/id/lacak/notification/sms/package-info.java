/** Text messages over SMPP, Kannel or a provider's HTTP call. */
@NullMarked
package id.lacak.notification.sms;

import org.jspecify.annotations.NullMarked;
