/** A section is read: its reviewer approves it or asks for changes, and the lead decides where the two do not come together. */
@NullMarked
@NamedInterface("review")
package org.cordee.bid.section.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
