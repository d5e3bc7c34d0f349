/** Tells the request service what became of each message. */
@NullMarked
package id.lacak.notification.report;

import org.jspecify.annotations.NullMarked;
