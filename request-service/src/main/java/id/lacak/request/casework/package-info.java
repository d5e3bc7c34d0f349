/**
 * The officers' work on cases: reading them, and every command from the completeness check
 * to closing, for the API and for pages alike.
 */
@NullMarked
package id.lacak.request.casework;

import org.jspecify.annotations.NullMarked;
