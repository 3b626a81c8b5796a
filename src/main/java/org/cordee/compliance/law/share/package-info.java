/** The work of each operator: shares, targets, hours of insertion, its payment and its liability. */
@NullMarked
@NamedInterface("share")
package org.cordee.compliance.law.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
