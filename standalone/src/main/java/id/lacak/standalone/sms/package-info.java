/**
 * An SMPP 3.4 message centre that keeps every text it accepts, for reading at
 * {@code /dev}, and reports each as delivered.
 */
@NullMarked
package id.lacak.standalone.sms;

import org.jspecify.annotations.NullMarked;
