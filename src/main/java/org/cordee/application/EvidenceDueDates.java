package org.cordee.application;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when the tasks about a member's evidence should be done, as it stands now. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class EvidenceDueDates {

    private final EvidenceFiles files;

    EvidenceDueDates(EvidenceFiles files) {
        this.files = files;
    }

    public Instant providedBy(UUID evidenceFileId) {
        return files.findById(evidenceFileId).orElseThrow(NotFound::new).dueAt();
    }

    /** Null as long as nothing is handed in. */
    public @Nullable Instant checkedBy(UUID evidenceFileId) {
        return files.findById(evidenceFileId).orElseThrow(NotFound::new).checkDueAt();
    }
}
