/** Files that are there after a crash, in the order in which they came. */
@NullMarked
package id.lacak.standalone.folder;

import org.jspecify.annotations.NullMarked;
