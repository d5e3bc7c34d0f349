/**
 * The whole product in one JVM with nothing installed: stand-ins for the servers, then the
 * three services. Never a production start.
 */
@NullMarked
package id.lacak.standalone;

import org.jspecify.annotations.NullMarked;
