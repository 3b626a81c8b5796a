/** Views for each reader, in its own language: a check, shares being typed, and a buyer's message. */
@NullMarked
@NamedInterface("sheet")
package org.cordee.assessment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
