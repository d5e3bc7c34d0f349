/** Email over SMTP. */
@NullMarked
package id.lacak.notification.email;

import org.jspecify.annotations.NullMarked;
