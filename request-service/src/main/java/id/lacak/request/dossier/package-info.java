/** The dispute file: everything the Information Commission asks an applicant for, in one archive. */
@NullMarked
package id.lacak.request.dossier;

import org.jspecify.annotations.NullMarked;
