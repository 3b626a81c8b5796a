/** What may still change in who is in the grouping: asked, answered, and nothing kept. */
@NullMarked
@NamedInterface("composition")
package org.cordee.consortium.composition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
