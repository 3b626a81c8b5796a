/** How long a legal check takes: one large grouping in a warm house, and a thousand at once beside a thousand calls. */
@NullMarked
package org.cordee.benchmark.check;

import org.jspecify.annotations.NullMarked;
