/** Chats of offices: where their officers are told of new and due cases. */
@NullMarked
package id.lacak.notification.chat;

import org.jspecify.annotations.NullMarked;
