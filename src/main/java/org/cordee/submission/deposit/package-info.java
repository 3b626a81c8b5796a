/** The deposits through the drop box or by hand, as they were received, and the one that counts. */
@NullMarked
@NamedInterface("deposit")
package org.cordee.submission.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
