package org.cordee.dossier;

import java.util.UUID;

/**
 * The file in which demands are searched.
 *
 * @param fileId the file of the buyer's documents
 * @param path the folders and the name
 * @param searched false while its words are still to be read
 * @param readable false when its words cannot be read, so that nothing was searched
 */
public record RulesFile(UUID fileId, String path, boolean searched, boolean readable) {

    /** Returns the name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
