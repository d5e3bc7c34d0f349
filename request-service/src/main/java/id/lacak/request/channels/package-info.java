/** The routes by which messages leave, as notification-service reports them, for administrators. */
@NullMarked
package id.lacak.request.channels;

import org.jspecify.annotations.NullMarked;
