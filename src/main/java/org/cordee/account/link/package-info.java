/** One-time links that need no account: issued, held, spent, where they lead, and what is said after their end. */
@NullMarked
@NamedInterface("link")
package org.cordee.account.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
