/**
 * What leaves this service: wire records, the CloudEvents envelope, and the relay that
 * publishes what lies pending in the case documents. A published wire version is never
 * edited; a new one is added.
 */
@NullMarked
package id.lacak.request.outbox;

import org.jspecify.annotations.NullMarked;
