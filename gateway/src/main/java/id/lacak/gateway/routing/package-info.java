/** Where a request goes, which instance takes it, and what is said when none can. */
@NullMarked
package id.lacak.gateway.routing;

import org.jspecify.annotations.NullMarked;
