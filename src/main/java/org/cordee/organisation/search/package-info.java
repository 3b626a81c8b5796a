/** Searches the directory: by users, for candidates ranked for a need, and for support organisations nearby. */
@NullMarked
@NamedInterface("search")
package org.cordee.organisation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
