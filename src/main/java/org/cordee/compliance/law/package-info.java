/**
 * The law of the consortium, article by article: one case is judged, and findings, targets and remedies are the answer.
 */
@NullMarked
@NamedInterface("law")
package org.cordee.compliance.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
