/** The case under judgement: its day, the tables of that day, what each operator counts as and does of each lot. */
@NullMarked
@NamedInterface("matter")
package org.cordee.compliance.law.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
