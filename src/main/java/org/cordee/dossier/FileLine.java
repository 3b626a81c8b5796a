package org.cordee.dossier;

import java.util.UUID;

/**
 * A file of the buyer's documents in a list.
 *
 * @param path the folders and the name
 * @param size bytes
 * @param text how far its words were read
 * @param pages the number of its pages or sheets; 0 when they are not known
 */
public record FileLine(UUID id, String path, long size, FileKind kind, TextState text, int pages) {

    /** Returns the name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the folders, empty when there is none. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
