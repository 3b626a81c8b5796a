/** What the memo is made of: its sections, where each stands, who writes and who reviews it, and every text saved of it. */
@NullMarked
@NamedInterface("section")
package org.cordee.bid.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
