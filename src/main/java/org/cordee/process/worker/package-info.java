/** The job workers of each process model: each converts variables, calls one use case and answers. */
@NullMarked
package org.cordee.process.worker;

import org.jspecify.annotations.NullMarked;
