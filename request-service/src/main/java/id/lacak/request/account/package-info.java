/**
 * Officers: their accounts, sign-in, sessions, and the door that every call passes.
 */
@NullMarked
package id.lacak.request.account;

import org.jspecify.annotations.NullMarked;
