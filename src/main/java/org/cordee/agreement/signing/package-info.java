/** The signing by one party after the other: its window, its reminder, its click and the evidence that is stored. */
@NullMarked
@NamedInterface("signing")
package org.cordee.agreement.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
