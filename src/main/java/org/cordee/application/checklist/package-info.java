/** The checklist of each member, computed from the dated decision tables, and the lead's check of it. */
@NullMarked
@NamedInterface("checklist")
package org.cordee.application.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
