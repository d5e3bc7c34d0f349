/** The texts and how a message is written from them. */
@NullMarked
package id.lacak.notification.template;

import org.jspecify.annotations.NullMarked;
