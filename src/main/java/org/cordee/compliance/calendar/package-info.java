/** Working days, and dates that follow from a deadline: how long an invitation runs (D17), the plan (D18). */
@NullMarked
@NamedInterface("calendar")
package org.cordee.compliance.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
