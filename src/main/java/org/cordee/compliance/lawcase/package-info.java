/** The case of one consortium as a file: the known facts, without any judgement. */
@NullMarked
@NamedInterface("lawcase")
package org.cordee.compliance.lawcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
