/** Who gets an account and for whom it may act: registered, granted, disabled, erased, and the first administrator. */
@NullMarked
@NamedInterface("access")
package org.cordee.account.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
