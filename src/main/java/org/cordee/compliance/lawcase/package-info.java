/** One grouping's case as a file: what is known of it, and nothing judged. */
@NullMarked
@NamedInterface("lawcase")
package org.cordee.compliance.lawcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
