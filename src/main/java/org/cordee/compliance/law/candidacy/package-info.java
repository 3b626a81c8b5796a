/**
 * The conditions to be a candidate: form, capacities, exclusions, rivals, pieces and reservation; and the duties of the
 * buyer.
 */
@NullMarked
@NamedInterface("candidacy")
package org.cordee.compliance.law.candidacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
