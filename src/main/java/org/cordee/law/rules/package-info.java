/** The rules of procurement law in Java: each judges one subject of a case and returns findings with their articles. */
@NullMarked
@NamedInterface("rules")
package org.cordee.law.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
