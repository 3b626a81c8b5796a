/** Imports several notices in the background: from files, or by their number at TED or the BOAMP. */
@NullMarked
package org.cordee.tender.batch;

import org.jspecify.annotations.NullMarked;
