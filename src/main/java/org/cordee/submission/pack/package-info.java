/** The freeze of the bid and the package that is built once from it: files, hashes and the manifest. */
@NullMarked
@NamedInterface("pack")
package org.cordee.submission.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
