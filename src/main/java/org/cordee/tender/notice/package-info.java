/** What a published notice says, and how a corrigendum joins what is known and what was filled in by hand. */
@NullMarked
@NamedInterface("notice")
package org.cordee.tender.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
