package org.cordee.coverage;

import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events about where a bid answers what the buyer asks. They contain ids and facts only. */
public sealed interface CoverageEvent extends ConsortiumFact {

    /** The lead said where the bid answers a demand or a criterion. */
    record DemandAnswered(EventHeader stamp, UUID demandAnswerId, AnswerWay way, int sections)
            implements CoverageEvent {}

    /** The lead took back what it said about a demand or a criterion. */
    record DemandAnswerRemoved(EventHeader stamp, UUID demandAnswerId) implements CoverageEvent {}
}
