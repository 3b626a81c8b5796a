/** One party after the other signs: its window, its reminder, its click and what of it is kept as evidence. */
@NullMarked
@NamedInterface("signing")
package org.cordee.agreement.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
