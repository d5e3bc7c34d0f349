/** A provider's HTTP call as the settings describe it, whatever it carries. */
@NullMarked
package id.lacak.notification.http;

import org.jspecify.annotations.NullMarked;
