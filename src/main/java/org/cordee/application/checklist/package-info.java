/** What each member owes by the dated tables and how it stands, for the member that provides it and the lead that checks it. */
@NullMarked
@NamedInterface("checklist")
package org.cordee.application.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
