/** The subcontractors, lent staff and relied-upon operators that each member declares. */
@NullMarked
@NamedInterface("subcontract")
package org.cordee.consortium.subcontract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
