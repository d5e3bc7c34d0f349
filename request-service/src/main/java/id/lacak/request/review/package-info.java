/**
 * Officers at work on objections: the list, the file put before the superior, opinions, the
 * decision, its execution, and what becomes known of a dispute.
 */
@NullMarked
package id.lacak.request.review;

import org.jspecify.annotations.NullMarked;
