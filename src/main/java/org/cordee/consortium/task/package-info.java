/** The tasks the buyer's documents call essential: which member does each itself, as its lead said. */
@NullMarked
@NamedInterface("task")
package org.cordee.consortium.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
