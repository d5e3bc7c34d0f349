/** The public calculator and the calendars: why a date is what it is. */
@NullMarked
package id.lacak.request.calendar;

import org.jspecify.annotations.NullMarked;
