/** The only public door; it has no rule of its own. */
@NullMarked
package id.lacak.gateway;

import org.jspecify.annotations.NullMarked;
