/** Judges consortia: when a user asks, at a stage of the process, and when a fact changes between two stages. */
@NullMarked
@NamedInterface("judging")
package org.cordee.assessment.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
