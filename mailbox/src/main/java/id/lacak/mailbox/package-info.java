/** A mailbox over IMAP, and what its mails say about themselves. */
@NullMarked
package id.lacak.mailbox;

import org.jspecify.annotations.NullMarked;
