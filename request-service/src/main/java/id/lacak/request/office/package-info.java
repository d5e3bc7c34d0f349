/** The information offices of this deployment, their units, calendars and rules. */
@NullMarked
package id.lacak.request.office;

import org.jspecify.annotations.NullMarked;
