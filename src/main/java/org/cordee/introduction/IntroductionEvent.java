package org.cordee.introduction;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;
import org.jspecify.annotations.Nullable;

/** The events of introductions. They carry no name, no contact and no text. */
public sealed interface IntroductionEvent extends PlatformFact {

    UUID introductionId();

    /**
     * An introduction was asked for; the sides that have not consented are awaited.
     *
     * @param askingOrganisationId null for a buyer without an entry in the directory
     * @param needId the buyer's need it is about; null when it is about none
     * @param askingAwaited true when the asking side has to consent too, because a coordinator asked
     * @param dueAt when it lapses
     */
    record IntroductionAsked(
            EventHeader stamp,
            UUID introductionId,
            @Nullable UUID askingOrganisationId,
            UUID askedOrganisationId,
            @Nullable UUID needId,
            boolean askingAwaited,
            Instant firstReminderAt,
            Instant secondReminderAt,
            Instant dueAt)
            implements IntroductionEvent {}

    /** One side consented while the other one is still awaited. */
    record ConsentGiven(EventHeader stamp, UUID introductionId, IntroductionSide side) implements IntroductionEvent {}

    /**
     * Both sides consented and see each other's contact.
     *
     * @param outcomeDueAt when both are asked what came of it
     */
    record IntroductionAgreed(EventHeader stamp, UUID introductionId, Instant outcomeDueAt)
            implements IntroductionEvent {}

    /** One side said no; nothing was shown. */
    record IntroductionDeclined(
            EventHeader stamp, UUID introductionId, IntroductionSide side, IntroductionRefusal refusal)
            implements IntroductionEvent {}

    /** A side did not answer in time; nothing was shown. */
    record IntroductionLapsed(EventHeader stamp, UUID introductionId) implements IntroductionEvent {}

    /**
     * The sides that have not answered are reminded.
     *
     * @param wave 1 or 2; one wave reaches every awaited side
     */
    record AnswerReminded(EventHeader stamp, UUID introductionId, int wave) implements IntroductionEvent {}

    /** Both sides are asked what came of the introduction. */
    record OutcomeAsked(EventHeader stamp, UUID introductionId, Instant firstReminderAt, Instant secondReminderAt)
            implements IntroductionEvent {}

    /**
     * Both sides are reminded to say what came of it.
     *
     * @param wave 1 or 2
     */
    record OutcomeReminded(EventHeader stamp, UUID introductionId, int wave) implements IntroductionEvent {}

    /** One side said what came of it. */
    record OutcomeReported(EventHeader stamp, UUID introductionId, IntroductionSide side, IntroductionOutcome outcome)
            implements IntroductionEvent {}

    /** One side erased its contact; the other side no longer sees it. */
    record ContactErased(EventHeader stamp, UUID introductionId, IntroductionSide side) implements IntroductionEvent {}
}
