/** What a deposit is worth by D14: asked beforehand, and judged anew by what became known of it since. */
@NullMarked
@NamedInterface("outcome")
package org.cordee.submission.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
