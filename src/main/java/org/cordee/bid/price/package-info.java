/**
 * The prices of the members: each member's sheet, line by line and equal to the agreed amount, and the lead's margin.
 */
@NullMarked
@NamedInterface("price")
package org.cordee.bid.price;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
