package org.cordee.evidence;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member declare on its honour which exclusion grounds apply to it, or none (R2143-3, R2143-6), and read the
 * consequences. It may declare again at any time until the deadline, and afterwards when the bid was deposited: an
 * operator to which a ground applies during the procedure must report it without delay (L2141-12).
 */
@Component
@Transactional
public class DeclaringExclusions {

    private final EvidenceAccess desk;
    private final EvidenceFiles files;
    private final Exclusions exclusions;
    private final AskingRenewals renewals;
    private final ConsortiumLookup consortia;
    private final BusinessClock clock;

    DeclaringExclusions(
            EvidenceAccess desk,
            EvidenceFiles files,
            Exclusions exclusions,
            AskingRenewals renewals,
            ConsortiumLookup consortia,
            BusinessClock clock) {
        this.desk = desk;
        this.files = files;
        this.exclusions = exclusions;
        this.renewals = renewals;
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * Stores the declaration. The same declaration again changes nothing.
     *
     * @param grounds each once; empty when none applies
     */
    public void declare(Actor actor, UUID evidenceFileId, List<DeclaredGround> grounds) {
        LockedEvidence held = desk.lockForCandidate(actor, evidenceFileId);
        held.file().declareExclusions(held.act(), grounds);
        renewals.update(held.act(), held.file());
        files.saveAndFlush(held.file());
    }

    /**
     * Returns the declaration and its consequences.
     *
     * @throws NotFound for all users but the member itself
     */
    @Transactional(readOnly = true)
    public ExclusionView view(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = files.findById(evidenceFileId).orElseThrow(NotFound::new);
        if (!actor.actsFor(file.organisationId())) {
            throw new NotFound();
        }
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        boolean submitted = grouping.state() == ConsortiumState.SUBMITTED;
        boolean alive =
                submitted || (grouping.state().isAlive() && !grouping.deadline().hasPassed(clock.now()));
        HonourDeclaration declared = file.declaration();
        int version = declared == null ? HonourText.VERSION : declared.textVersion();
        return new ExclusionView(
                file.id(),
                grouping.name(),
                alive && file.state() != EvidenceState.PLANNED,
                declared == null ? null : declared.at(),
                version,
                HonourText.of(version).stream()
                        .map(line -> line.label() + " : " + line.value())
                        .toList(),
                exclusions.standing(file),
                exclusions.of(file));
    }
}
