/** Figures of the service (UU 14/2008 Pasal 12): counted in the register, shown as page, CSV and JSON. */
@NullMarked
package id.lacak.request.statistics;

import org.jspecify.annotations.NullMarked;
