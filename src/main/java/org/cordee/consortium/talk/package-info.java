/** The conversations of a consortium: one of its members, and one of its lead with each candidate. */
@NullMarked
@NamedInterface("talk")
package org.cordee.consortium.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
