/** The jobs the engine hands out: each converts, calls one use case and answers. */
@NullMarked
package org.cordee.process.worker;

import org.jspecify.annotations.NullMarked;
