/**
 * The pieces that a candidate must give and their standing (D12), its exclusion (D19), and its other candidacies (D6).
 */
@NullMarked
@NamedInterface("admission")
package org.cordee.compliance.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
