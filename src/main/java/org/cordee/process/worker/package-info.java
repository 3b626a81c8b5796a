/** The jobs that the engine hands out, and how they run. The work itself has a sub-package for each model. */
@NullMarked
package org.cordee.process.worker;

import org.jspecify.annotations.NullMarked;
