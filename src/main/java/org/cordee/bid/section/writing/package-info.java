/** A section is written: its member keeps drafts and hands it in, the clock reminds, the lead moves the date or the section. */
@NullMarked
@NamedInterface("writing")
package org.cordee.bid.section.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
