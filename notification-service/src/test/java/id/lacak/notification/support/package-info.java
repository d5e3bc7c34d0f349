/** Servers and values for tests. */
package id.lacak.notification.support;
