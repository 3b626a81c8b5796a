/** The judgement of a deposit by D14: asked beforehand, and repeated with facts that became known later. */
@NullMarked
@NamedInterface("outcome")
package org.cordee.submission.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
