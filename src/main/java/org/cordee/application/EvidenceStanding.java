package org.cordee.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which evidence waits for the lead, for a process that takes a draft up in the middle. */
@Component
@Transactional(readOnly = true)
public class EvidenceStanding {

    private final EvidenceFiles files;

    EvidenceStanding(EvidenceFiles files) {
        this.files = files;
    }

    /** Handed in by its member and not checked yet. */
    public record HandedIn(UUID evidenceFileId, Instant checkDueAt) {}

    public List<HandedIn> handedIn(UUID consortiumId) {
        return files.of(consortiumId).stream()
                .filter(file -> file.state() == EvidenceState.HANDED_IN)
                .map(file -> new HandedIn(
                        file.id(), Objects.requireNonNull(file.turn().checkDueAt())))
                .toList();
    }
}
