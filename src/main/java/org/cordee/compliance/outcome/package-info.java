/** What a deposit is worth once its last byte was there (D14). */
@NullMarked
@NamedInterface("outcome")
package org.cordee.compliance.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
