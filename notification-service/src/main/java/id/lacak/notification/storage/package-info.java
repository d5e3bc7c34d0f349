/** The messages in MongoDB. */
@NullMarked
package id.lacak.notification.storage;

import org.jspecify.annotations.NullMarked;
