/**
 * The case while it is judged: its day, the tables of that day, the standing of each operator and its work in each lot.
 */
@NullMarked
@NamedInterface("matter")
package org.cordee.compliance.law.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
