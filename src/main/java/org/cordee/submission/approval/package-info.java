/** The members approve the frozen bid before the lead deposits it, round by round, and the lead decides when one objects. */
@NullMarked
@NamedInterface("approval")
package org.cordee.submission.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
