/**
 * The buyer's deadline: watches it, follows its moves, raises alarms before it and closes the consortium at the second.
 */
@NullMarked
@NamedInterface("deadline")
package org.cordee.consortium.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
