/** The sections of the memo: their states, their writers and reviewers, and every saved text. */
@NullMarked
@NamedInterface("section")
package org.cordee.bid.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
