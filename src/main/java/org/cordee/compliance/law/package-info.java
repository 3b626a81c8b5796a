/** The law of the grouping, article by article: one case goes in, findings, targets and remedies come out. */
@NullMarked
@NamedInterface("law")
package org.cordee.compliance.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
