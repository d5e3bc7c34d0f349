/**
 * A MongoDB-protocol server inside this JVM that keeps what it acknowledges.
 *
 * <p>
 * It stands on mongo-java-server, which understands the wire protocol and the query
 * language, and adds what a case register needs: every acknowledged write is on disk,
 * secondary indexes that are really used, and binary values that keep their subtype. It
 * is meant for trying the product out and for tests; a city runs MongoDB itself.
 */
@NullMarked
package id.lacak.standalone.mongo;

import org.jspecify.annotations.NullMarked;
