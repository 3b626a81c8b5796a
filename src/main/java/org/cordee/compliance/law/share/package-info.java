/** What each takes of the work: shares, aims, hours of insertion, what it is paid and what it answers for. */
@NullMarked
@NamedInterface("share")
package org.cordee.compliance.law.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
