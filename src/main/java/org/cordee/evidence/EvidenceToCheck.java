package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the evidence that waits for the lead, for a process that starts in the middle of a draft. */
@Component
@Transactional(readOnly = true)
public class EvidenceToCheck {

    private final EvidenceFiles files;

    EvidenceToCheck(EvidenceFiles files) {
        this.files = files;
    }

    /** Evidence that its member handed in and the lead has not checked yet. */
    public record HandedIn(UUID evidenceFileId, Instant checkDueAt) {}

    public List<HandedIn> handedIn(UUID consortiumId) {
        return files.of(consortiumId).stream()
                .filter(file -> file.state() == EvidenceState.HANDED_IN)
                .map(file -> new HandedIn(
                        file.id(), Objects.requireNonNull(file.turn().checkDueAt())))
                .toList();
    }
}
