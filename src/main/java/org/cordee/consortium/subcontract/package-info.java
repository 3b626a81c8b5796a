/** What members hand to others beside their shares: work to subcontractors, and the use of staff made available to them. */
@NullMarked
@NamedInterface("subcontract")
package org.cordee.consortium.subcontract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
