/**
 * Measures the time from the command to the first page: the product, cold and warm, beside a bare Spring Boot
 * application.
 */
@NullMarked
package org.cordee.benchmark.start;

import org.jspecify.annotations.NullMarked;
