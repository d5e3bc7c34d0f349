/** Objecting: filing an objection, taking it back, and the applicant's pages around it. */
@NullMarked
package id.lacak.request.objecting;

import org.jspecify.annotations.NullMarked;
