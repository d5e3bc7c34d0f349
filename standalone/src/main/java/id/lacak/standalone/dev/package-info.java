/**
 * What only the stand-alone run has: the page that shows the messages that left, and a
 * clock that can be moved.
 */
@NullMarked
package id.lacak.standalone.dev;

import org.jspecify.annotations.NullMarked;
