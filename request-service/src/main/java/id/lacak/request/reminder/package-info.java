/**
 * Who is reminded of what, and when: for a case as it stands, the steps of its reminder
 * ladders. No framework is imported here.
 */
@NullMarked
package id.lacak.request.reminder;

import org.jspecify.annotations.NullMarked;
