/** What is written of a grouping's bid, every file from one {@link org.cordee.document.dossier.Dossier}. */
@NullMarked
@NamedInterface("dossier")
package org.cordee.document.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
