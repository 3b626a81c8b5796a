package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.submission.ConsistencyView.CellState;
import org.cordee.submission.ConsistencyView.ProofCell;
import org.cordee.submission.ConsistencyView.ProofGroup;
import org.cordee.submission.ConsistencyView.ProofRow;
import org.cordee.submission.KeepingProofs.KeptProof;
import org.cordee.submission.consistency.ConsistencyProof;
import org.cordee.submission.consistency.PaperFamily;
import org.cordee.submission.consistency.ProvenValue;
import org.cordee.submission.consistency.ProvenValue.Reading;
import org.cordee.submission.consistency.ValueKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the latest proof of consistency for the lead. It names every member's price, so that nobody else may read it. */
@Component
@Transactional(readOnly = true)
public class ConsistencyReading {

    private final BiddingConsortia groupings;
    private final BidFreezes freezes;
    private final KeepingProofs keeping;

    ConsistencyReading(BiddingConsortia groupings, BidFreezes freezes, KeepingProofs keeping) {
        this.groupings = groupings;
        this.freezes = freezes;
        this.keeping = keeping;
    }

    /**
     * Returns the latest proof.
     *
     * @throws NotFound for all users but the lead
     */
    public ConsistencyView of(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        Optional<KeptProof> kept = keeping.latest(consortiumId);
        ConsistencyProof proof = kept.map(KeptProof::proof).orElseGet(() -> new ConsistencyProof(List.of(), List.of()));
        boolean frozen = freezes.existsByKeyConsortiumIdAndLiftedAtIsNull(consortiumId);
        int same = (int) proof.values().stream().filter(ProvenValue::isSame).count();
        return new ConsistencyView(
                grouping.name(),
                grouping.tender().title(),
                grouping.tender().reference(),
                grouping.tender().buyer(),
                grouping.deadline(),
                frozen,
                !frozen && grouping.isOpen(),
                kept.map(KeptProof::madeAt).orElse(null),
                same,
                proof.values().size() - same,
                proof.families(),
                groups(proof),
                proof.differences(),
                proof.papers());
    }

    private static List<ProofGroup> groups(ConsistencyProof proof) {
        List<PaperFamily> families = proof.families();
        return Stream.of(ValueKind.Group.values())
                .map(group -> new ProofGroup(
                        group,
                        proof.values().stream()
                                .filter(value -> value.kind().group() == group)
                                .map(value -> row(value, families))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static ProofRow row(ProvenValue value, List<PaperFamily> families) {
        return new ProofRow(
                value.kind(),
                value.about(),
                value.value(),
                families.stream().map(family -> cell(value, family)).toList());
    }

    private static ProofCell cell(ProvenValue value, PaperFamily family) {
        return value.deviating(family)
                .map(other -> new ProofCell(family, CellState.DIFFERENT, other.value(), place(other)))
                .orElseGet(() -> new ProofCell(family, value.isIn(family) ? CellState.SAME : CellState.ABSENT, "", ""));
    }

    private static String place(Reading reading) {
        return reading.place().isEmpty() ? reading.paper() : reading.paper() + ", " + reading.place();
    }
}
