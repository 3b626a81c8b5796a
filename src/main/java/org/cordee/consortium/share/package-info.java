/** The share of each member in each lot and its terms: proposed, wished and agreed figures, and their events. */
@NullMarked
@NamedInterface("share")
package org.cordee.consortium.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
