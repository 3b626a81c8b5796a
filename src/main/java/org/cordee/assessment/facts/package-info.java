/** What the house knows of a grouping at one moment, and the case of the law that follows from it. */
@NullMarked
@NamedInterface("facts")
package org.cordee.assessment.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
