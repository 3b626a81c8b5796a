/** The figures of the README: ratios against named baselines of the same run, measured and never asserted. */
@NullMarked
package org.cordee.benchmark;

import org.jspecify.annotations.NullMarked;
