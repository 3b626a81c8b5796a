/** From the command to the first page: the product, cold and warm, beside a bare Boot application. */
@NullMarked
package org.cordee.benchmark.start;

import org.jspecify.annotations.NullMarked;
