/** An SMTP server that keeps every message it accepts, for reading at {@code /dev}. */
@NullMarked
package id.lacak.standalone.mail;

import org.jspecify.annotations.NullMarked;
