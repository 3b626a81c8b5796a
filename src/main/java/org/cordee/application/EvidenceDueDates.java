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

    /** Until when a member is waited for, and when it is reminded: at that date itself where there is no day for it. */
    public record Turn(Instant dueAt, Instant remindAt) {}

    public Turn turn(UUID evidenceFileId) {
        EvidenceTurn turn = turnOf(evidenceFileId);
        return new Turn(turn.dueAt(), turn.remindAt());
    }

    public Instant providedBy(UUID evidenceFileId) {
        return turnOf(evidenceFileId).dueAt();
    }

    /** Null as long as nothing is handed in. */
    public @Nullable Instant checkedBy(UUID evidenceFileId) {
        return turnOf(evidenceFileId).checkDueAt();
    }

    private EvidenceTurn turnOf(UUID evidenceFileId) {
        return files.findById(evidenceFileId).orElseThrow(NotFound::new).turn();
    }
}
