/** Forms that others wrote, such as the State's blank and the buyer's own forms: read with suspicion, filled in empty places only. */
@NullMarked
@NamedInterface("blank")
package org.cordee.form.blank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
