package org.cordee.booklet;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;
import org.jspecify.annotations.Nullable;

/** The events of booklets, with ids, codes and dates only: no name and no text of a solution. */
public sealed interface BookletEvent extends PlatformFact {

    /** An event of one call and its booklet. */
    sealed interface CallFact extends BookletEvent {

        UUID callId();
    }

    /** An event of the contribution of one structure; {@code dueAt} ends the time of what the structure is asked. */
    sealed interface ContributionFact extends CallFact {

        UUID contributionId();

        UUID organisationId();
    }

    /** An event of a published entry, which has the id of its contribution. */
    sealed interface EntryFact extends CallFact {

        UUID entryId();

        UUID organisationId();
    }

    record BookletThemeAdded(EventHeader stamp, String themeCode) implements BookletEvent {}

    record CallOpened(EventHeader stamp, UUID callId, Instant closesAt) implements CallFact {}

    /** The time to contribute is over, or a coordinator ended it before its date. */
    record CallClosed(EventHeader stamp, UUID callId) implements CallFact {}

    record CallCancelled(EventHeader stamp, UUID callId) implements CallFact {}

    /**
     * A coordinator decided which entries are published when.
     *
     * @param anew true when it replaces a decision before its entries were published
     */
    record PublicationDecided(EventHeader stamp, UUID callId, boolean anew, Instant publishAt) implements CallFact {}

    /** The date of a publication came when no planned entry could be published any more: nothing became public. */
    record PublicationDropped(EventHeader stamp, UUID callId) implements CallFact {}

    /** A version of the booklet became public; version 1 is the first publication. */
    record BookletPublished(EventHeader stamp, UUID callId, int bookletVersion) implements CallFact {}

    /** A structure is invited to contribute, or took part in an open call by itself. */
    record ContributionInvited(
            EventHeader stamp,
            UUID contributionId,
            UUID callId,
            UUID organisationId,
            boolean volunteered,
            Instant firstReminderAt,
            Instant secondReminderAt,
            Instant dueAt)
            implements ContributionFact {}

    /** A structure is reminded of what it is asked now; the wave is 1 or 2. */
    record ContributionReminded(
            EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId, int wave, Instant dueAt)
            implements ContributionFact {}

    /** A coordinator gave a structure more time for what it is asked now. */
    record MoreTimeGranted(
            EventHeader stamp,
            UUID contributionId,
            UUID callId,
            UUID organisationId,
            Instant firstReminderAt,
            Instant secondReminderAt,
            Instant dueAt)
            implements ContributionFact {}

    /** A revision of the text was sent to the coordinators, numbered from 1. */
    record ContributionSubmitted(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId, int revision)
            implements ContributionFact {}

    /**
     * The structure changes its text.
     *
     * @param ownWish true when it takes its published text up again, false when a coordinator asked for changes
     */
    record ChangesAsked(
            EventHeader stamp,
            UUID contributionId,
            UUID callId,
            UUID organisationId,
            boolean ownWish,
            Instant firstReminderAt,
            Instant secondReminderAt,
            Instant dueAt)
            implements ContributionFact {}

    /** A coordinator has read the text and asks the structure to check its facts. */
    record FactCheckAsked(
            EventHeader stamp,
            UUID contributionId,
            UUID callId,
            UUID organisationId,
            int revision,
            Instant firstReminderAt,
            Instant secondReminderAt,
            Instant dueAt)
            implements ContributionFact {}

    record FactsConfirmed(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId, int revision)
            implements ContributionFact {}

    record ContributionDeclined(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId)
            implements ContributionFact {}

    /** The time of a structure is over without its act; a coordinator may still give it more. */
    record ContributionLapsed(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId)
            implements ContributionFact {}

    /** A contribution was taken back; when it was published, {@link EntryWithdrawn} follows. */
    record ContributionWithdrawn(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId)
            implements ContributionFact {}

    record EntryPhotoAdded(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId, UUID documentId)
            implements ContributionFact {}

    record EntryPhotoRemoved(EventHeader stamp, UUID contributionId, UUID callId, UUID organisationId, UUID documentId)
            implements ContributionFact {}

    /**
     * An entry became public, or public in a new revision.
     *
     * @param reviewAt when its structure is asked whether it is still right
     */
    record EntryPublished(
            EventHeader stamp,
            UUID entryId,
            UUID callId,
            UUID organisationId,
            int bookletVersion,
            int revision,
            Instant reviewAt)
            implements EntryFact {}

    /** A public entry was taken back by a new version of its booklet. */
    record EntryWithdrawn(EventHeader stamp, UUID entryId, UUID callId, UUID organisationId, int bookletVersion)
            implements EntryFact {}

    /** The structure of an entry is asked whether it is still right. */
    record EntryReviewAsked(
            EventHeader stamp,
            UUID entryId,
            UUID callId,
            UUID organisationId,
            Instant firstReminderAt,
            Instant secondReminderAt,
            Instant dueAt)
            implements EntryFact {}

    record EntryReviewReminded(
            EventHeader stamp, UUID entryId, UUID callId, UUID organisationId, int wave, Instant dueAt)
            implements EntryFact {}

    /**
     * The review of an entry is over.
     *
     * @param asked false when its structure was not asked: it said so by itself
     * @param changing true when its structure writes a new revision, false when the entry is right as it is, null when
     * nobody answered
     * @param nextReviewAt when its structure is asked again
     */
    record EntryReviewed(
            EventHeader stamp,
            UUID entryId,
            UUID callId,
            UUID organisationId,
            boolean asked,
            @Nullable Boolean changing,
            Instant nextReviewAt)
            implements EntryFact {}
}
