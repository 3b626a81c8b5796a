/** Writes the files of a consortium's bid, all from one {@link org.cordee.document.dossier.BidDossier}. */
@NullMarked
@NamedInterface("dossier")
package org.cordee.document.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
