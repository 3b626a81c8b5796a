/** The power of attorney that each member gives the lead after all have signed: requested, written, given and read. */
@NullMarked
@NamedInterface("power")
package org.cordee.agreement.power;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
