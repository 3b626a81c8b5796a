/** The rules as people read them: every table as it is written, its parameters, since when, and what is not judged. */
@NullMarked
package org.cordee.compliance.rulebook;

import org.jspecify.annotations.NullMarked;
