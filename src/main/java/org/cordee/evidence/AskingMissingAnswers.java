package org.cordee.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.evidence.CandidatureView.CandidateColumn;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead ask the members for what their candidatures lack, each member at most once a day. */
@Component
@Transactional
public class AskingMissingAnswers {

    private final CandidatureReading candidatures;
    private final EvidenceAccess desk;
    private final EvidenceFiles files;

    AskingMissingAnswers(CandidatureReading candidatures, EvidenceAccess desk, EvidenceFiles files) {
        this.candidatures = candidatures;
        this.desk = desk;
        this.files = files;
    }

    /**
     * Asks each member that lacks something that only it can give. A second call on the same day changes nothing.
     *
     * @return the number of members that are asked now
     * @throws NotFound for all users but the lead
     * @throws RuleViolation once the bid is deposited or its deadline has passed
     */
    public int ask(Actor actor, UUID consortiumId) {
        // The evidence is locked before it is read, so that of two people who ask at once the second asks nobody.
        List<LockedEvidence> partners = files.partnersOf(consortiumId).stream()
                .map(file -> desk.lockForLead(actor, file))
                .toList();
        Map<UUID, CandidateColumn> columns = candidatures.of(actor, consortiumId).columns().stream()
                .collect(Collectors.toMap(CandidateColumn::organisationId, Function.identity()));
        int asked = 0;
        for (LockedEvidence held : partners) {
            CandidateColumn column = columns.get(held.file().organisationId());
            if (column != null && held.file().askAnswers(held.act(), column.unanswered())) {
                files.saveAndFlush(held.file());
                asked++;
            }
        }
        return asked;
    }
}
