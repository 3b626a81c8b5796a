package org.cordee.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns the accepted pieces so that they can be judged together with the consortium. Pieces still in preparation stay
 * between the member and the lead, and so does waived evidence.
 */
@Component
@Transactional(readOnly = true)
public class AcceptedPieces {

    private final EvidenceFiles files;
    private final Checklist checklist;

    AcceptedPieces(EvidenceFiles files, Checklist checklist) {
        this.files = files;
        this.checklist = checklist;
    }

    /**
     * An accepted piece.
     *
     * @param lastDay the last day on which it is valid, null without an end
     */
    public record AcceptedPiece(
            Piece piece,
            Obligation obligation,
            ApplicationStage demandedAt,
            PieceAnswer answer,
            @Nullable LocalDate lastDay) {}

    /**
     * Returns the pieces by organisation, in the order of the pieces. A member whose evidence is not accepted has no
     * entry.
     */
    public Map<UUID, List<AcceptedPiece>> of(UUID consortiumId) {
        return files.of(consortiumId).stream()
                .filter(file -> file.state() == EvidenceState.ACCEPTED)
                .collect(Collectors.toMap(
                        EvidenceFile::organisationId, file -> checklist.provided(file), (first, again) -> first));
    }
}
