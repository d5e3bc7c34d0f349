/** Files of cases: kept in GridFS, told apart by their content and not by their name. */
@NullMarked
package id.lacak.request.attachment;

import org.jspecify.annotations.NullMarked;
