package org.cordee.introduction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the process of an introduction how it stands: whose answer is awaited, and when the outcome is asked. */
@Component
@Transactional(readOnly = true)
public class IntroductionSteps {

    private final Introductions introductions;
    private final IntroductionDates dates;
    private final BusinessClock clock;

    IntroductionSteps(Introductions introductions, IntroductionDates dates, BusinessClock clock) {
        this.introductions = introductions;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * One side as the subject of a task.
     *
     * @param partyId identifies the side in this introduction
     * @param organisationId null for a buyer without an entry in the directory, who has no tasks but letters with links
     */
    public record StepParty(
            UUID partyId, IntroductionSide side, @Nullable UUID organisationId) {}

    /**
     * The dates of the question about the outcome, in business time.
     *
     * @param askedAt when both sides are asked
     * @param until when the question is no longer awaited
     */
    public record OutcomeQuestion(Instant askedAt, Instant firstReminderAt, Instant secondReminderAt, Instant until) {}

    /**
     * How an introduction stands.
     *
     * @param awaited the sides that have to answer; empty when it is no longer open
     * @param parties both sides, the asking one first
     * @param outcome null before both sides agreed
     * @param outcomeAsked whether both sides were asked what came of it
     */
    public record IntroductionStep(
            IntroductionState state,
            List<StepParty> awaited,
            List<StepParty> parties,
            @Nullable OutcomeQuestion outcome,
            boolean outcomeAsked) {

        /** Returns the id of the party that stands on a side. */
        public UUID partyOf(IntroductionSide side) {
            return parties.stream()
                    .filter(party -> party.side() == side)
                    .map(StepParty::partyId)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("introduction without a side side=" + side));
        }
    }

    /**
     * Returns how the introduction stands now.
     *
     * @throws org.cordee.shared.NotFound when there is no such introduction
     */
    public IntroductionStep of(UUID introductionId) {
        Introduction introduction = introductions.get(introductionId);
        IntroductionState state = introduction.stateAt(clock.now());
        List<IntroducedParty> awaited = state == IntroductionState.OPEN
                ? introduction.parties().stream()
                        .filter(party -> party.consentedAt() == null)
                        .toList()
                : List.of();
        return new IntroductionStep(
                state,
                parties(awaited),
                parties(introduction.parties()),
                question(introduction.outcomeDueAt()),
                introduction.outcomeAskedAt() != null);
    }

    private static List<StepParty> parties(List<IntroducedParty> some) {
        return some.stream()
                .map(party -> new StepParty(party.id(), party.side(), party.organisationId()))
                .toList();
    }

    private @Nullable OutcomeQuestion question(@Nullable Instant askedAt) {
        return askedAt == null
                ? null
                : new OutcomeQuestion(
                        askedAt,
                        dates.outcomeReminderAt(askedAt, 1),
                        dates.outcomeReminderAt(askedAt, Introduction.MOST_WAVES),
                        dates.linkUntil(askedAt));
    }
}
