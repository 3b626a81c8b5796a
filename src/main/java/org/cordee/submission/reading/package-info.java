/** The state of a submission and the receipts of its deposits, as each reader may see them. */
@NullMarked
@NamedInterface("reading")
package org.cordee.submission.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
