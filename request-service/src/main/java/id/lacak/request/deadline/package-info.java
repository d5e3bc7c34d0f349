/**
 * How the law counts days: working calendars, time limits with their legal source, and
 * deadlines that can say why they fall on a date. No framework is imported here.
 */
@NullMarked
package id.lacak.request.deadline;

import org.jspecify.annotations.NullMarked;
