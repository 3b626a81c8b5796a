/** The tasks the buyer's documents call essential, and the member to which the lead assigned each. */
@NullMarked
@NamedInterface("task")
package org.cordee.consortium.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
