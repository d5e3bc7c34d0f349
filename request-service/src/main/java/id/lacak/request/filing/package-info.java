/** Filing a request: use case, JSON API and the pages around the form. */
@NullMarked
package id.lacak.request.filing;

import org.jspecify.annotations.NullMarked;
