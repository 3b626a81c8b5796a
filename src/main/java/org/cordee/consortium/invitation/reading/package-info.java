/** One invitation as its candidate, its lead and their tasks may see it. */
@NullMarked
@NamedInterface("reading")
package org.cordee.consortium.invitation.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
