/** Reads forms that others wrote with suspicion, the State's blanks and the buyers' own, and fills in their empty places. */
@NullMarked
@NamedInterface("blank")
package org.cordee.form.blank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
