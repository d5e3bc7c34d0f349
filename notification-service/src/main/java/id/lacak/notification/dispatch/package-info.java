/** Claims what is due and sends it, behind the guards of its provider. */
@NullMarked
package id.lacak.notification.dispatch;

import org.jspecify.annotations.NullMarked;
