/** A grouping is judged: when somebody asks, at a stage of its process, and when a fact comes between two stages. */
@NullMarked
@NamedInterface("judging")
package org.cordee.assessment.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
