/** Cases that a sweep cannot deal with: named, counted, and looked at again later and later. */
@NullMarked
package id.lacak.request.setback;

import org.jspecify.annotations.NullMarked;
