/** Reads the price file of a buyer as it is, and writes prices into that very file without touching anything else. */
@NullMarked
@NamedInterface("frame")
package org.cordee.document.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
