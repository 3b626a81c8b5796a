/**
 * The content of a published notice, and the rules by which a corrigendum is joined with known values and values filled
 * in by hand.
 */
@NullMarked
@NamedInterface("notice")
package org.cordee.tender.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
