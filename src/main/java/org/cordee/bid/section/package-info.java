/** What the memo is made of: the outline, each section's drafts and pictures, who writes and who reviews. */
@NullMarked
@NamedInterface("section")
package org.cordee.bid.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
