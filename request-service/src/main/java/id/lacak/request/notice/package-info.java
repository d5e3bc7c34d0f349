/** What officers are told on their pages as it happens: new cases, letters to sign, objections, messages that failed. */
@NullMarked
package id.lacak.request.notice;

import org.jspecify.annotations.NullMarked;
