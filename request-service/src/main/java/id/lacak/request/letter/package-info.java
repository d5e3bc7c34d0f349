/** Letters of the office: written from the history, made once, kept for good. */
@NullMarked
package id.lacak.request.letter;

import org.jspecify.annotations.NullMarked;
