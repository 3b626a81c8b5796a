package org.cordee.opportunity;

import java.util.List;
import java.util.UUID;
import org.cordee.sourcing.ReadingSlotRanking.DeclaredInterests;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the ranking of a slot which structures answered its opportunity and wait for the lead. */
@Component
@Transactional(readOnly = true)
class ReadingInterests implements DeclaredInterests {

    private static final Limit MOST = Limit.of(100);

    private final Opportunities opportunities;
    private final OpportunityAnswers answers;

    ReadingInterests(Opportunities opportunities, OpportunityAnswers answers) {
        this.opportunities = opportunities;
        this.answers = answers;
    }

    @Override
    public SharedSlot ofSlot(UUID slotId) {
        return opportunities
                .openOf(slotId)
                .map(shared -> new SharedSlot(
                        shared.id(),
                        answers.waiting(shared.id(), MOST).stream()
                                .map(answer -> new DeclaredInterest(
                                        shared.id(),
                                        answer.organisationId(),
                                        answer.establishmentId(),
                                        answer.word(),
                                        answer.answeredAt()))
                                .toList()))
                .orElseGet(() -> new SharedSlot(null, List.of()));
    }
}
