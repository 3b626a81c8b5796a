/** The value of a deposit after its last byte was received (D14). */
@NullMarked
@NamedInterface("outcome")
package org.cordee.compliance.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
