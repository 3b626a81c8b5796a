/** Who takes how much of each lot and on what terms: figures proposed, wished and agreed, and what happens to them. */
@NullMarked
@NamedInterface("share")
package org.cordee.consortium.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
