package org.cordee.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for help as one user may read it: the organisation that asked, the one that is asked or helps, or a
 * coordinator.
 *
 * @param relation who reads it
 * @param supporterName the organisation that is asked or that helps; null when it is the coordinators
 * @param contact the person of the other side, for the requester and the helper, from the acceptance on
 * @param deadline the deadline for bids; null outside of a grouping
 * @param sharedSection true when a section is shared
 * @param sharedOutline true when the headings of the outline are shared
 * @param sharedUntil the moment at which the reading ends, or at which the requester ended it
 * @param sharing true when the helper can read what is shared at this moment
 * @param helped true when the reader is the one who helps
 * @param openings the days on which the helper opened what is shared, the latest first, for the requester
 * @param turns the organisations that were asked, in their order, for coordinators
 */
public record SupportRequestView(
        UUID id,
        SupportRelation relation,
        SupportKind kind,
        String question,
        SupportState state,
        String requesterName,
        @Nullable String supporterName,
        @Nullable HelpContact contact,
        @Nullable String consortiumName,
        @Nullable Instant deadline,
        boolean sharedSection,
        boolean sharedOutline,
        Instant sharedUntil,
        boolean sharingEnded,
        boolean sharing,
        Instant askedAt,
        @Nullable Instant answerBy,
        @Nullable Instant acceptedAt,
        @Nullable String diagnosis,
        @Nullable Instant deliverBy,
        List<GivenDeliverable> deliverables,
        BigDecimal hours,
        @Nullable Instant deliveredAt,
        @Nullable Integer score,
        @Nullable String evaluation,
        boolean helped,
        List<SharedOpening> openings,
        List<AskedSupporter> turns) {

    public SupportRequestView {
        deliverables = List.copyOf(deliverables);
        openings = List.copyOf(openings);
        turns = List.copyOf(turns);
    }

    /** The relation of a reader to a request. */
    public enum SupportRelation {
        REQUESTER,
        SUPPORTER,
        COORDINATOR
    }

    /**
     * The person to speak to, with its professional address.
     *
     * @param name of the person who asked or who accepted
     */
    public record HelpContact(String name, String email) {}

    /**
     * One thing that was handed over, with its hours.
     *
     * @param words what it is, or the advice itself
     * @param hours hours of work, one decimal
     * @param deliveredAt when it was handed over
     */
    public record GivenDeliverable(String words, BigDecimal hours, Instant deliveredAt) {}

    /**
     * A day on which what is shared was opened.
     *
     * @param name the person who opened it; null once it was erased
     */
    public record SharedOpening(LocalDate on, @Nullable String name) {}

    /**
     * An organisation that was asked.
     *
     * @param outcome how its turn ended; null while it is awaited
     * @param reason why it passed; null for every other outcome
     */
    public record AskedSupporter(
            String name,
            Instant answerBy,
            @Nullable String outcome,
            @Nullable String reason) {}

    /** Tells if there is anything to read, now or earlier. */
    public boolean isShared() {
        return sharedSection || sharedOutline;
    }

    /** Tells if the reader asked for help. */
    public boolean isOwn() {
        return relation == SupportRelation.REQUESTER;
    }

    /** Tells if the reader has to accept or pass. */
    public boolean isToAccept() {
        return relation == SupportRelation.SUPPORTER && state == SupportState.OFFERED;
    }

    /** Tells if the reader is a coordinator who may take it over or ask an organisation. */
    public boolean isToCoordinate() {
        return relation == SupportRelation.COORDINATOR && state == SupportState.WITH_COORDINATOR;
    }

    /** Tells if the reader may say what is needed. */
    public boolean isToDiagnose() {
        return helped && state.isHelping();
    }

    /** Tells if the reader may hand something over. */
    public boolean isToDeliver() {
        return helped && state == SupportState.DIAGNOSED;
    }

    /** Tells if the reader is asked for its evaluation. */
    public boolean isToEvaluate() {
        return isOwn() && state == SupportState.DELIVERED;
    }

    /** Omits all texts, so that no log can contain them. */
    @Override
    public String toString() {
        return "SupportRequestView[" + id + "]";
    }
}
