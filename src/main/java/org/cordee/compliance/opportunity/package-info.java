/** The decision to answer a lot (D8), and how an operator would count before there is a consortium. */
@NullMarked
@NamedInterface("opportunity")
package org.cordee.compliance.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
