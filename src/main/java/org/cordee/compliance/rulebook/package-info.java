/**
 * The rules for readers: every table as it is written, its parameters, its days, and the subjects that are not judged.
 */
@NullMarked
package org.cordee.compliance.rulebook;

import org.jspecify.annotations.NullMarked;
