/** Letters of the office that go with mails. */
@NullMarked
package id.lacak.notification.enclosure;

import org.jspecify.annotations.NullMarked;
