/** One-time links that need no account: issuing, locking, using, their pages, and the text after their end. */
@NullMarked
@NamedInterface("link")
package org.cordee.account.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
