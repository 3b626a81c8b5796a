/** What each member may come to owe the buyer by the shares last proposed, under each form of grouping. */
@NullMarked
@NamedInterface("exposure")
package org.cordee.consortium.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
