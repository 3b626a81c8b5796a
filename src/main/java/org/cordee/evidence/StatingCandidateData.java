package org.cordee.evidence;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member state the facts about itself that the official forms ask for: turnovers, bank accounts, insurance. */
@Component
@Transactional
public class StatingCandidateData {

    private final EvidenceAccess desk;
    private final EvidenceFiles files;
    private final CandidateRecords records;
    private final ConsortiumLookup consortia;
    private final BusinessClock clock;

    StatingCandidateData(
            EvidenceAccess desk,
            EvidenceFiles files,
            CandidateRecords records,
            ConsortiumLookup consortia,
            BusinessClock clock) {
        this.desk = desk;
        this.files = files;
        this.records = records;
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * The facts with the consortium from which they are changed, for the member alone.
     *
     * @param evidenceFileId the evidence of the member in the consortium
     * @param statable true while the member may change them
     * @param statement what the member stated last
     */
    public record CandidateDataView(
            UUID evidenceFileId, String consortiumName, boolean statable, CandidateStatement statement) {}

    /**
     * Stores the facts. The same facts again change nothing.
     *
     * @throws NotFound for all users but the member itself
     */
    public void state(Actor actor, UUID evidenceFileId, CandidateStatement said) {
        LockedEvidence held = desk.lockForMember(actor, evidenceFileId);
        UUID organisation = held.file().organisationId();
        CandidateRecord own =
                records.findByOrganisationId(organisation).orElseGet(() -> new CandidateRecord(organisation));
        own.state(held.act(), held.file(), said);
        records.saveAndFlush(own);
    }

    /**
     * Returns the facts.
     *
     * @throws NotFound for all users but the member itself
     */
    @Transactional(readOnly = true)
    public CandidateDataView view(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = files.findById(evidenceFileId).orElseThrow(NotFound::new);
        if (!actor.actsFor(file.organisationId())) {
            throw new NotFound();
        }
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        return new CandidateDataView(
                file.id(),
                grouping.name(),
                grouping.state().isAlive() && !grouping.deadline().hasPassed(clock.now()),
                records.findByOrganisationId(file.organisationId())
                        .map(CandidateRecord::statement)
                        .orElse(CandidateStatement.NOTHING));
    }
}
