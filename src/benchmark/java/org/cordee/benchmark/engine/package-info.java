/** The same one-job process on three engines, each in a JVM of its own, all on one MariaDB server. */
@NullMarked
package org.cordee.benchmark.engine;

import org.jspecify.annotations.NullMarked;
