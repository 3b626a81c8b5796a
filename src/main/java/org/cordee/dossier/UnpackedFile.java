package org.cordee.dossier;

import java.nio.file.Path;

/**
 * A file of a ZIP.
 *
 * @param content where its bytes lie until they are stored
 */
record UnpackedFile(EntryName name, Path content, long size) {}
