/** Whether a letter is genuine, for whoever has it in his hands. */
@NullMarked
package id.lacak.request.verification;

import org.jspecify.annotations.NullMarked;
