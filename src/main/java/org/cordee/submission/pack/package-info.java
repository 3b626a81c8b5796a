/** The lead freezes the bid, and what it then consists of is packed once: files, hashes, and the manifest that lists them. */
@NullMarked
@NamedInterface("pack")
package org.cordee.submission.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
