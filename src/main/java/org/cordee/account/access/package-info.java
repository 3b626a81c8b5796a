/** Registers, grants roles, disables and erases accounts, and registers the first administrator. */
@NullMarked
@NamedInterface("access")
package org.cordee.account.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
