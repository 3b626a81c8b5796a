/** The failure of a member while the bid is drafted: recorded with its documents, and replaced by its lead. */
@NullMarked
@NamedInterface("dropout")
package org.cordee.agreement.dropout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
