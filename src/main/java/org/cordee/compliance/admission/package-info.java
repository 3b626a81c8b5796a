/** What a candidate has to prove and how it stands (D12), what excludes it (D19), and its other candidacies (D6). */
@NullMarked
@NamedInterface("admission")
package org.cordee.compliance.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
