/** Declarations of members beside their shares: subcontractors, staff made available, and operators they rely upon. */
@NullMarked
@NamedInterface("subcontract")
package org.cordee.consortium.subcontract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
