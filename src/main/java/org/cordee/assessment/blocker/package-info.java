/** What holds a grouping back at a stage, until it is mended, waived or gone on with. */
@NullMarked
@NamedInterface("blocker")
package org.cordee.assessment.blocker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
