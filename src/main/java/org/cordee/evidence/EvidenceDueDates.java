package org.cordee.evidence;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the present due dates of the tasks about a member's evidence. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class EvidenceDueDates {

    private final EvidenceFiles files;

    EvidenceDueDates(EvidenceFiles files) {
        this.files = files;
    }

    /**
     * The member's due date and the time of its reminder, which is the due date itself when there is no time for a
     * reminder.
     */
    public record EvidenceTaskDates(Instant dueAt, Instant remindAt) {}

    public EvidenceTaskDates turn(UUID evidenceFileId) {
        EvidenceRequestDates turn = turnOf(evidenceFileId);
        return new EvidenceTaskDates(turn.dueAt(), turn.remindAt());
    }

    public Instant providedBy(UUID evidenceFileId) {
        return turnOf(evidenceFileId).dueAt();
    }

    /** Returns the due date of the check, null while nothing is handed in. */
    public @Nullable Instant checkedBy(UUID evidenceFileId) {
        return turnOf(evidenceFileId).checkDueAt();
    }

    private EvidenceRequestDates turnOf(UUID evidenceFileId) {
        return files.findById(evidenceFileId).orElseThrow(NotFound::new).turn();
    }
}
