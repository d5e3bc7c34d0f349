/**
 * An AMQP 0-9-1 broker inside this JVM: Apache Qpid Broker-J with a durable store.
 *
 * <p>
 * It stands in for RabbitMQ. What it does not have (quorum queues, dead-letter exchanges,
 * queue limits) it accepts and ignores, so nothing may depend on such arguments.
 */
@NullMarked
package id.lacak.standalone.broker;

import org.jspecify.annotations.NullMarked;
