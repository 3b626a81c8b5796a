/** Measures the quality of designs after some seconds, on lots of the size the designer is made for. */
@NullMarked
package org.cordee.benchmark.design;

import org.jspecify.annotations.NullMarked;
