/** One archive that holds both schemas, and with them the documents, checked when written and before it is read back. */
@NullMarked
@NamedInterface("backup")
package org.cordee.database.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
