/**
 * Measures the figures of src/docs/figures.md: ratios to named baselines of the same run. They are measured and never asserted.
 */
@NullMarked
package org.cordee.benchmark;

import org.jspecify.annotations.NullMarked;
