/** What a file would give away besides what it is handed over for, found before it is handed over. */
@NullMarked
package id.lacak.request.release;

import org.jspecify.annotations.NullMarked;
