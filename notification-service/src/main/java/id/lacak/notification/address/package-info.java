/** Which contacts work and what their owners want. */
@NullMarked
package id.lacak.notification.address;

import org.jspecify.annotations.NullMarked;
