/** Who is told what: from an event to messages. Knows no framework. */
@NullMarked
package id.lacak.notification.planning;

import org.jspecify.annotations.NullMarked;
