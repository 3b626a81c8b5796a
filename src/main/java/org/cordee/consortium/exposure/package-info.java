/**
 * Computes the amounts that each member may owe the buyer by the shares last proposed, under each form of consortium.
 */
@NullMarked
@NamedInterface("exposure")
package org.cordee.consortium.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
