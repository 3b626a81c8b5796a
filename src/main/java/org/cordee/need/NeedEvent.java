package org.cordee.need;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;
import org.jspecify.annotations.Nullable;

/** The events of needs and of their inquiries: ids, dates and codes, never a text, a name or an address. */
public sealed interface NeedEvent extends PlatformFact {

    UUID needId();

    /** A visitor sent a need; the letter with the link to confirm its address has to be written. */
    record ConfirmationAsked(EventHeader stamp, UUID needId, Instant confirmBefore, Instant linkExpiresAt)
            implements NeedEvent {}

    /** The address of the buyer is proven: a coordinator has to read the need. */
    record NeedReceived(EventHeader stamp, UUID needId, Instant readBefore) implements NeedEvent {}

    /** A coordinator accepted the need and named its trades. */
    record NeedQualified(EventHeader stamp, UUID needId) implements NeedEvent {}

    /** A coordinator did not accept the need; the reason is read by its buyer alone. */
    record NeedRefused(EventHeader stamp, UUID needId, Instant linkExpiresAt) implements NeedEvent {}

    /** A coordinator changed the trades, the place or the radius of a need before any structure was asked. */
    record CriteriaChanged(EventHeader stamp, UUID needId) implements NeedEvent {}

    /** Structures were added to the list of a need, or taken from it. */
    record ListRevised(EventHeader stamp, UUID needId, int added, int removed) implements NeedEvent {}

    /**
     * One structure was asked whether a need interests it.
     *
     * @param batch from 1
     */
    record StructureAsked(
            EventHeader stamp, UUID needId, UUID inquiryId, UUID organisationId, int batch, Instant answerBefore)
            implements NeedEvent {}

    /**
     * The next structures of the list were asked, each by a {@link StructureAsked} of its own.
     *
     * @param batch from 1
     * @param structures how many were asked
     * @param answerBefore until when they may answer
     */
    record BatchSent(EventHeader stamp, UUID needId, int batch, int structures, Instant answerBefore)
            implements NeedEvent {}

    /** A structure is interested. */
    record InterestShown(EventHeader stamp, UUID needId, UUID inquiryId, UUID organisationId) implements NeedEvent {}

    /** A structure is not interested. */
    record InterestDeclined(
            EventHeader stamp, UUID needId, UUID inquiryId, UUID organisationId, NoInterestReason reason)
            implements NeedEvent {}

    /** A structure did not answer in time. */
    record InquiryLapsed(EventHeader stamp, UUID needId, UUID inquiryId, UUID organisationId) implements NeedEvent {}

    /** A structure needs not answer any more: enough others are interested, or the need ended. */
    record InquiryStopped(EventHeader stamp, UUID needId, UUID inquiryId, UUID organisationId) implements NeedEvent {}

    /** Enough structures are interested: the short list can be delivered. */
    record EnoughInterested(EventHeader stamp, UUID needId, int interested) implements NeedEvent {}

    /** Every structure of the last batch has answered or lapsed, and too few are interested. */
    record BatchOver(EventHeader stamp, UUID needId, int batch, int interested) implements NeedEvent {}

    /** The buyer has the short list. */
    record ShortlistDelivered(
            EventHeader stamp,
            UUID needId,
            int interested,
            Instant chooseBefore,
            Instant outcomeDueAt,
            Instant linkExpiresAt)
            implements NeedEvent {}

    /**
     * The buyer asks to be introduced to a structure of the short list, and consents by this. Neither side sees a
     * contact yet: the room of introductions, which listens, asks the structure for its consent.
     *
     * @param inquiryId the inquiry that the structure answered; the same one is never asked twice
     * @param buyerOrganisationId null for a buyer without account
     */
    record StructureChosen(
            EventHeader stamp,
            UUID needId,
            UUID inquiryId,
            UUID organisationId,
            @Nullable UUID buyerOrganisationId) implements NeedEvent {}

    /** A month has passed since the short list: the buyer is asked what came of it. */
    record OutcomeAsked(EventHeader stamp, UUID needId, Instant linkExpiresAt) implements NeedEvent {}

    /** The buyer said what came of its need. */
    record OutcomeReported(EventHeader stamp, UUID needId, NeedOutcome outcome) implements NeedEvent {}

    /** The buyer took its need back. */
    record NeedWithdrawn(EventHeader stamp, UUID needId) implements NeedEvent {}

    /** The contact of the buyer was erased; its letters are emptied and its links end. */
    record BuyerErased(EventHeader stamp, UUID needId) implements NeedEvent {}
}
