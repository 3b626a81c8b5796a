package org.cordee.consortium;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer moved the deadline: every living grouping of the consultation follows. */
@Component
@Transactional
public class MovingDeadline {

    private final Consortia consortia;
    private final Tenders tenders;
    private final BusinessClock clock;

    MovingDeadline(Consortia consortia, Tenders tenders, BusinessClock clock) {
        this.consortia = consortia;
        this.tenders = tenders;
        this.clock = clock;
    }

    /** Asks the consultation for the deadlines as they are now; told twice, nothing changes. */
    public void move(UUID consultationId) {
        Act act = Act.now(Actor.system(), clock);
        TenderFacts tender = tenders.facts(consultationId);
        for (UUID consortiumId : consortia.aliveIn(consultationId)) {
            Consortium consortium = consortia.held(consortiumId);
            earliest(tender, consortium).ifPresent(deadline -> consortium.moveDeadline(act, deadline));
            consortia.saveAndFlush(consortium);
        }
    }

    private static Optional<Deadline> earliest(TenderFacts tender, Consortium consortium) {
        return consortium.lotIds().stream()
                .map(tender::lot)
                .flatMap(Optional::stream)
                .map(TenderLot::deadline)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Deadline::instant));
    }
}
