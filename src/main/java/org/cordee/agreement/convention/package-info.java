/**
 * The text of the agreement: the product's clauses, the lead's wording and the data of one consortium, as each party
 * may read them.
 */
@NullMarked
@NamedInterface("convention")
package org.cordee.agreement.convention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
