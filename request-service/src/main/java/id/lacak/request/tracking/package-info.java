/** What an applicant may see and do; no identity number, no address, no word among officers. */
@NullMarked
package id.lacak.request.tracking;

import org.jspecify.annotations.NullMarked;
