package org.cordee.support;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;
import org.jspecify.annotations.Nullable;

/** The events of offers and requests for help. They carry ids and dates, never a text. */
public sealed interface SupportEvent extends PlatformFact {

    /** An event about one request. */
    sealed interface RequestEvent extends SupportEvent {
        UUID requestId();
    }

    /** A support organisation made or changed its offer. */
    record SupportOfferChanged(EventHeader stamp, UUID organisationId) implements SupportEvent {}

    /**
     * An organisation asked for help.
     *
     * @param consortiumId null outside of a grouping
     */
    record SupportAsked(
            EventHeader stamp,
            UUID requestId,
            UUID requesterId,
            SupportKind kind,
            @Nullable UUID consortiumId) implements RequestEvent {}

    /** A support organisation has to accept or pass a request. */
    record SupporterAsked(
            EventHeader stamp, UUID requestId, UUID supporterId, UUID requesterId, SupportKind kind, Instant answerBy)
            implements RequestEvent {}

    /** A coordinator chose the support organisation that is asked now. */
    record HelperAssigned(EventHeader stamp, UUID requestId, UUID supporterId) implements RequestEvent {}

    /** A support organisation gave a request to the next one. */
    record SupporterPassed(EventHeader stamp, UUID requestId, UUID supporterId) implements RequestEvent {}

    /** The service level of a support organisation ended without an answer. */
    record SupporterLapsed(EventHeader stamp, UUID requestId, UUID supporterId) implements RequestEvent {}

    /** A request waits for a coordinator. */
    record LeftToCoordinator(EventHeader stamp, UUID requestId, UUID requesterId, SupportKind kind)
            implements RequestEvent {}

    /**
     * A support organisation helps from now on.
     *
     * @param sectionId the section that it can read; null when none is shared
     */
    record SupportAccepted(
            EventHeader stamp,
            UUID requestId,
            UUID supporterId,
            UUID requesterId,
            SupportKind kind,
            @Nullable UUID consortiumId,
            @Nullable UUID sectionId,
            Instant sharedUntil)
            implements RequestEvent {}

    /** A coordinator helps from now on; it reads nothing of the draft. */
    record TakenByCoordinator(EventHeader stamp, UUID requestId, UUID requesterId, SupportKind kind)
            implements RequestEvent {}

    /**
     * The helper said what is needed.
     *
     * @param deliverBy until when the help is promised
     * @param corrected true when it had been said before
     */
    record SupportDiagnosed(EventHeader stamp, UUID requestId, Instant deliverBy, boolean corrected)
            implements RequestEvent {}

    record DeliverableGiven(EventHeader stamp, UUID requestId, int number) implements RequestEvent {}

    /**
     * The help is finished; the requester is asked for its evaluation.
     *
     * @param supporterId null when a coordinator helped
     */
    record SupportDelivered(
            EventHeader stamp, UUID requestId, @Nullable UUID supporterId, UUID requesterId, SupportKind kind)
            implements RequestEvent {}

    record SupportEvaluated(EventHeader stamp, UUID requestId, int score) implements RequestEvent {}

    /** The requester is no longer asked for its evaluation; it may still give it. */
    record EvaluationLapsed(EventHeader stamp, UUID requestId) implements RequestEvent {}

    /**
     * The requester needs no help any more.
     *
     * @param supporterId the organisation that was asked or helped; null when there was none
     */
    record SupportWithdrawn(
            EventHeader stamp, UUID requestId, @Nullable UUID supporterId, UUID requesterId, SupportKind kind)
            implements RequestEvent {}

    /** The requester ended the reading of what it shared. */
    record SharingEnded(EventHeader stamp, UUID requestId) implements RequestEvent {}

    /** The support organisation opened a page that was shared with it; noted once a day for each person. */
    record SharedPageOpened(EventHeader stamp, UUID requestId) implements RequestEvent {}
}
