/** What auditors look into: histories with their chain of hashes, and looks at identity numbers. */
@NullMarked
package id.lacak.request.audit;

import org.jspecify.annotations.NullMarked;
