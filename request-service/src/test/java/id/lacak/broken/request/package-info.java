/** Classes that break a rule of construction on purpose, so that no rule passes without looking. */
@org.jspecify.annotations.NullMarked
package id.lacak.broken.request;
