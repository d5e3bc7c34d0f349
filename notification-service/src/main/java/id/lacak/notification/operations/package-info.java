/** What officers see of messages, routes, templates and dead letters, and what they may do about them. */
@NullMarked
package id.lacak.notification.operations;

import org.jspecify.annotations.NullMarked;
