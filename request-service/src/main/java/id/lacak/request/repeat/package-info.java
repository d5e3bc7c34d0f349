/** Officers' forms that are sent twice: the second press shows what became of the first. */
@NullMarked
package id.lacak.request.repeat;

import org.jspecify.annotations.NullMarked;
