/** The officers' pages of the register of consequence tests: what may be withheld, until when, and who agreed. */
@NullMarked
package id.lacak.request.exemption;

import org.jspecify.annotations.NullMarked;
