/** The shares of the members: proposals, answers, arbitration, exposure and essential tasks. */
@NullMarked
@NamedInterface("shares")
package org.cordee.consortium.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
