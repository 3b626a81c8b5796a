/** Who is in the directory: searched by people, ranked as candidates for a need, found as support close by. */
@NullMarked
@NamedInterface("search")
package org.cordee.organisation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
