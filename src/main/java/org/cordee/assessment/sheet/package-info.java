/** What each reader is shown of a check, of shares being typed and of a buyer's message, in its own language. */
@NullMarked
@NamedInterface("sheet")
package org.cordee.assessment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
