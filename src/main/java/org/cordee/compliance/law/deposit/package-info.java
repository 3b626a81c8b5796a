/** The deposit and the time after it: signatures, moments, changes of composition and questions of the buyer. */
@NullMarked
@NamedInterface("deposit")
package org.cordee.compliance.law.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
