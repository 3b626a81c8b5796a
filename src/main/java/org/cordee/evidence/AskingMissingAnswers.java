package org.cordee.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.evidence.CandidatureView.CandidateColumn;
import org.cordee.evidence.CandidatureView.Fact;
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
        Map<UUID, List<Fact>> lacking = new HashMap<>();
        for (CandidateColumn column : candidatures.of(actor, consortiumId).columns()) {
            UUID file = column.evidenceFileId();
            if (file != null && column.lacksAnswers()) {
                lacking.put(file, column.unanswered());
            }
        }
        return (int) lacking.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .filter(file -> ask(actor, file, lacking.getOrDefault(file, List.of())))
                .count();
    }

    private boolean ask(Actor actor, UUID evidenceFileId, List<Fact> lacking) {
        LockedEvidence held = desk.lockForLead(actor, evidenceFileId);
        boolean asked = held.file().askAnswers(held.act(), lacking);
        files.saveAndFlush(held.file());
        return asked;
    }
}
