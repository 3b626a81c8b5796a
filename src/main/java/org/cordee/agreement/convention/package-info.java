/** What the agreement says: the house's clauses, the lead's wording and the data of one grouping, as each party may read them. */
@NullMarked
@NamedInterface("convention")
package org.cordee.agreement.convention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
