/**
 * The review of sections: the reviewer approves or asks for changes, and the lead decides when the two do not agree.
 */
@NullMarked
@NamedInterface("review")
package org.cordee.bid.section.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
