/**
 * The register on MongoDB: one document per case with state, history and pending events.
 * Only what MongoDB and its compatibles share is used: flat filters, single-document
 * writes, full indexes. Old documents must load, so changes here only add.
 */
@NullMarked
package id.lacak.request.storage;

import org.jspecify.annotations.NullMarked;
