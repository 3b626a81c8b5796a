/** The jobs the engine hands out: what one is and how it is run. The work itself has a room for each model. */
@NullMarked
package org.cordee.process.worker;

import org.jspecify.annotations.NullMarked;
