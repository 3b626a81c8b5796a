package org.cordee.dossier;

import java.util.List;
import java.util.UUID;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;

/**
 * A file that a version has added, changed, renamed or left out, in a list.
 *
 * @param fileKind the kind of the file
 * @param path the folders and the name
 * @param formerPath the earlier folders and name; null when they are the same
 * @param fileId the file of the later version; null when it is gone
 * @param formerFileId the file of the earlier version; null when it is new
 * @param state how far its words were compared
 * @param passages the number of passages that differ; 0 when they were not compared
 * @param touches the parts of the bid that the change may touch
 */
public record ChangeLine(
        UUID id,
        ChangeKind kind,
        FileKind fileKind,
        String path,
        @Nullable String formerPath,
        @Nullable UUID fileId,
        @Nullable UUID formerFileId,
        ComparisonState state,
        int passages,
        List<TouchedPart> touches) {

    static ChangeLine of(DossierChange change, List<TouchedPart> touches) {
        return new ChangeLine(
                change.getId(),
                change.kind(),
                change.fileKind(),
                change.path(),
                change.formerPath(),
                change.fileId(),
                change.formerFileId(),
                change.state(),
                change.passagesFound(),
                touches);
    }

    /** Returns the name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
