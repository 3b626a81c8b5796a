/**
 * Backs up both schemas, including the documents, into one archive; it is checked when written and before it is
 * restored.
 */
@NullMarked
@NamedInterface("backup")
package org.cordee.database.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
