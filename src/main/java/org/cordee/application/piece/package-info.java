/** The pieces of evidence, the ways to answer for one, and every version a member provided. */
@NullMarked
@NamedInterface("piece")
package org.cordee.application.piece;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
