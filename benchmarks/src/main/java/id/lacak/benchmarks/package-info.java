/** Figures of the product as ratios to floor programs measured in the same run. */
@NullMarked
package id.lacak.benchmarks;

import org.jspecify.annotations.NullMarked;
