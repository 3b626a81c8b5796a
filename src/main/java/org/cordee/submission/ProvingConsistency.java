package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.LockingBid;
import org.cordee.evidence.SheetRewriting;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.consistency.ConsistencyProof;
import org.cordee.submission.consistency.ValueDifference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the lead read the papers of its bid back before the freeze, and stops a freeze whose papers differ. The papers
 * are those that the freeze would write: the reading locks the bid, writes them, and undoes all of it.
 */
@Component
public class ProvingConsistency {

    private final BiddingConsortia groupings;
    private final LockingBid locking;
    private final SheetRewriting sheets;
    private final BidFreezes freezes;
    private final FinishedPapers papers;
    private final KeepingProofs keeping;
    private final BusinessClock clock;
    private final TransactionTemplate undone;
    private final TransactionTemplate kept;

    ProvingConsistency(
            BiddingConsortia groupings,
            LockingBid locking,
            SheetRewriting sheets,
            BidFreezes freezes,
            FinishedPapers papers,
            KeepingProofs keeping,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.groupings = groupings;
        this.locking = locking;
        this.sheets = sheets;
        this.freezes = freezes;
        this.papers = papers;
        this.keeping = keeping;
        this.clock = clock;
        this.kept = new TransactionTemplate(transactions);
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Reads the papers as a freeze would write them now, and keeps the proof. Nothing is refused because of a
     * difference; the bid stays as it is. The proof of a frozen bid is not made again.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation while a section or a price is not approved, and when the bid can no longer be frozen
     */
    public void prove(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        if (freezes.existsByKeyConsortiumIdAndLiftedAtIsNull(consortiumId)) {
            return;
        }
        if (!grouping.isOpen()) {
            throw new RuleViolation("submission.freeze.not-now." + grouping.phase());
        }
        Instant now = clock.now();
        ConsistencyProof proof = Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            groupings.lock(consortiumId);
            locking.lock(groupings.consortium(consortiumId));
            sheets.rewrite(consortiumId, now);
            return papers.prove(consortiumId, now);
        }));
        kept.executeWithoutResult(status -> keep(actor, consortiumId, proof, now));
    }

    /** Keeps the proof unless the bid was frozen since, whose own proof counts then. */
    private void keep(Actor actor, UUID consortiumId, ConsistencyProof proof, Instant at) {
        groupings.lock(consortiumId);
        if (!freezes.existsByKeyConsortiumIdAndLiftedAtIsNull(consortiumId)) {
            keeping.keep(consortiumId, null, proof, at, actor.personId());
        }
    }

    /**
     * Refuses a freeze whose papers differ or cannot be opened, otherwise keeps the proof with the freeze. Runs as part
     * of the freeze, which has locked the bid and written its sheets.
     *
     * @param attempt the number of the freeze
     * @throws RuleViolation that names both papers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Actor actor, UUID consortiumId, int attempt, Instant at) {
        ConsistencyProof proof = papers.prove(consortiumId, at);
        List<ValueDifference> differences = proof.stopping();
        if (!differences.isEmpty()) {
            throw new InconsistentPapers(differences);
        }
        proof.unreadable().stream().findFirst().ifPresent(paper -> {
            throw new RuleViolation("submission.consistency.unreadable", paper.name());
        });
        keeping.keep(consortiumId, attempt, proof, at, actor.personId());
    }
}
