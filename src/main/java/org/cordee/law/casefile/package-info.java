/** The case of one consortium as the law reads it, and its YAML and JSON format. */
@NullMarked
@NamedInterface("casefile")
package org.cordee.law.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
