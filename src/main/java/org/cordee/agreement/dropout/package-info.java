/** A member fails while the bid is drafted: put down with what shows it, and replaced by its lead. */
@NullMarked
@NamedInterface("dropout")
package org.cordee.agreement.dropout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
