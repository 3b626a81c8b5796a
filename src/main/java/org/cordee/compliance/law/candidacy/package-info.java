/** Who may answer: form, capacities, exclusions, rivals, pieces and reservation; what the buyer has to provide for. */
@NullMarked
@NamedInterface("candidacy")
package org.cordee.compliance.law.candidacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
