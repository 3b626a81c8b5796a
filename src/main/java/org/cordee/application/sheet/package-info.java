/** The sheets that the application writes from its directory in the order of the buyer's forms. */
@NullMarked
@NamedInterface("sheet")
package org.cordee.application.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
