/** The register and the law of one or more information offices. */
@NullMarked
package id.lacak.request;

import org.jspecify.annotations.NullMarked;
