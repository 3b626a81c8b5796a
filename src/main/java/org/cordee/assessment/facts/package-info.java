/** The facts that Cordée knows of a consortium at one moment, and the case of the law that follows from them. */
@NullMarked
@NamedInterface("facts")
package org.cordee.assessment.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
