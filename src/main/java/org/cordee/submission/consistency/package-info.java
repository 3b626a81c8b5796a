/** The proof of consistency: what the finished files of a bid state, read back from their bytes and compared. */
@NullMarked
package org.cordee.submission.consistency;

import org.jspecify.annotations.NullMarked;
