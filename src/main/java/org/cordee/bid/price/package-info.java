/** What each member asks for its part: its sheet line by line, to the cent of what was agreed, and the lead's margin apart. */
@NullMarked
@NamedInterface("price")
package org.cordee.bid.price;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
