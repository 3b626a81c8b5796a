/** The data of an organisation: numbers, trades, territory, size, proofs, and the kinds that follow from them. */
@NullMarked
@NamedInterface("profile")
package org.cordee.organisation.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
