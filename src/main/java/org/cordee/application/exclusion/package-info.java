/** The exclusion grounds that members and their subcontractors declare, and their consequences. */
@NullMarked
@NamedInterface("exclusion")
package org.cordee.application.exclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
