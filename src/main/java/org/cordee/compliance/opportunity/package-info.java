/** Whether to answer a lot at all (D8), and what an operator would count for before there is a grouping. */
@NullMarked
@NamedInterface("opportunity")
package org.cordee.compliance.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
