/** The deposit and what follows: signatures, moments, changes of composition and what the buyer asks then. */
@NullMarked
@NamedInterface("deposit")
package org.cordee.compliance.law.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
