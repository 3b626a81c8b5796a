/**
 * The writing of sections: the member saves drafts and hands them in, timers remind, the lead moves the date or the
 * writer.
 */
@NullMarked
@NamedInterface("writing")
package org.cordee.bid.section.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
