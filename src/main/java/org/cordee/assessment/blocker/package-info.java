/** Findings that block a consortium at a stage until they are corrected, waived or accepted by the lead. */
@NullMarked
@NamedInterface("blocker")
package org.cordee.assessment.blocker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
