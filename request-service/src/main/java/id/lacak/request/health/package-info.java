/** Whether the parts of the service work, for administrators to see. */
@NullMarked
package id.lacak.request.health;

import org.jspecify.annotations.NullMarked;
