/**
 * Measures the legal check: one large consortium in a warm JVM, and a thousand cases at once beside a thousand calls.
 */
@NullMarked
package org.cordee.benchmark.check;

import org.jspecify.annotations.NullMarked;
