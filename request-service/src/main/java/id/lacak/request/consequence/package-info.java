/**
 * Consequence tests (<i>uji konsekuensi</i>) as records of their own: what was tested, what was
 * found, who approved it. A refusal relies on them.
 */
@NullMarked
package id.lacak.request.consequence;

import org.jspecify.annotations.NullMarked;
