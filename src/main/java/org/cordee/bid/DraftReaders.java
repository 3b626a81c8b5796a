package org.cordee.bid;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which parts of a draft a user may read: the writer, the reviewer and the lead read a text; the member and the
 * lead read a price. While a member is being replaced, the remaining members read the draft as it was. A new member has
 * agreed to nothing yet and may still leave: it sees that the draft is suspended and reads nothing before all members
 * have signed again.
 */
@Component
class DraftReaders {

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final PriceSheets sheets;

    DraftReaders(BiddingConsortia groupings, Outlines outlines, PriceSheets sheets) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.sheets = sheets;
    }

    /**
     * A draft as one user may read it.
     *
     * @param rest why the draft cannot be edited now, null when it can
     */
    public record ReadableDraft(
            BiddingConsortium grouping, @Nullable DraftPauseReason rest) {

        /** Checks that the members may write. */
        boolean isOpen() {
            return rest == null && grouping.isOpen();
        }

        /** Checks that the reader joined after the draft was suspended, so that it sees no row of it. */
        boolean isClosed() {
            return rest == DraftPauseReason.NEWCOMER;
        }
    }

    /**
     * Returns the draft for a member of the consortium, also for one that joined after the draft was suspended.
     *
     * @throws NotFound for all other users
     */
    public ReadableDraft of(Actor actor, UUID consortiumId) {
        ReadableDraft draft = of(consortiumId);
        if (!draft.grouping().isLedBy(actor) && !draft.grouping().hasMember(actor)) {
            return ofNewcomer(actor, draft);
        }
        requireStillThere(actor, draft);
        return draft;
    }

    /**
     * Returns the draft for a user who may read the section.
     *
     * @throws NotFound for all other users
     * @throws RuleViolation for a reviewer behind the information barrier
     */
    public ReadableDraft of(Actor actor, Section section) {
        ReadableDraft draft = of(section.consortiumId());
        if (!mayRead(actor, draft.grouping(), section)) {
            throw new NotFound();
        }
        requireStillThere(actor, draft);
        if (!isOwn(actor, draft.grouping(), section) && isBehindBarrier(actor, draft.grouping())) {
            throw new RuleViolation("bid.behind-barrier");
        }
        return draft;
    }

    /**
     * Returns the draft for a user who may read the price.
     *
     * @throws NotFound for all other users
     */
    public ReadableDraft of(Actor actor, PriceSheet sheet) {
        ReadableDraft draft = of(sheet.consortiumId());
        if (!mayRead(actor, draft.grouping(), sheet)) {
            throw new NotFound();
        }
        requireStillThere(actor, draft);
        return draft;
    }

    private ReadableDraft of(UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        boolean late = grouping.phase() == BiddingConsortium.Phase.DEADLINE_MISSED;
        if (!outlines.isSuspended(consortiumId)) {
            return new ReadableDraft(grouping, late ? DraftPauseReason.DEADLINE_PASSED : null);
        }
        BiddingConsortium former = groupings.formerConsortium(
                consortiumId,
                sheets.of(consortiumId).stream()
                        .collect(Collectors.toMap(PriceSheet::memberId, PriceSheet::organisationId)));
        return new ReadableDraft(former, late ? DraftPauseReason.REPLACED_TOO_LATE : DraftPauseReason.MEMBER_REPLACED);
    }

    /**
     * Returns the draft for a member without an agreed share. When the draft is not suspended, the shares are not
     * agreed yet and there is nothing to read.
     */
    private ReadableDraft ofNewcomer(Actor actor, ReadableDraft draft) {
        if (!groupings.actsForMember(actor, draft.grouping())) {
            throw new NotFound();
        }
        boolean rests = outlines.isSuspended(draft.grouping().id());
        return rests ? new ReadableDraft(draft.grouping(), DraftPauseReason.NEWCOMER) : draft;
    }

    /**
     * Refuses a member that left: it can no longer read the draft, not even its own texts, because they pass to its
     * successor.
     */
    private void requireStillThere(Actor actor, ReadableDraft draft) {
        UUID reader = actor.organisationId();
        if (draft.rest() != null
                && (reader == null || !groupings.isMember(draft.grouping().id(), reader))) {
            throw new NotFound();
        }
    }

    /** Returns the organisations that may read the section now: its writer first, its reviewer, the lead. */
    List<UUID> organisations(ReadableDraft draft, Section section) {
        return Stream.of(
                        section.hands().organisationId(),
                        section.hands().reviewerOrganisationId(),
                        draft.grouping().leadOrganisationId())
                .filter(Objects::nonNull)
                .distinct()
                .filter(organisation -> mayReadNow(Actor.ofLink(organisation), organisation, draft, section))
                .toList();
    }

    private boolean mayReadNow(Actor reader, UUID organisation, ReadableDraft draft, Section section) {
        BiddingConsortium grouping = draft.grouping();
        boolean there = draft.rest() == null || groupings.isMember(grouping.id(), organisation);
        return there && (isOwn(reader, grouping, section) || !isBehindBarrier(reader, grouping));
    }

    boolean isBehindBarrier(Actor actor, BiddingConsortium grouping) {
        return groupings.isBehindBarrier(grouping.id(), actor.organisationId());
    }

    /** Checks that the user wrote the section or leads the consortium: the information barrier does not apply then. */
    static boolean isOwn(Actor actor, BiddingConsortium grouping, Section section) {
        return section.hands().isWrittenBy(actor) || grouping.isLedBy(actor);
    }

    static boolean mayRead(Actor actor, BiddingConsortium grouping, Section section) {
        return section.hands().isWrittenBy(actor) || section.hands().isReviewedBy(actor) || grouping.isLedBy(actor);
    }

    static boolean mayRead(Actor actor, BiddingConsortium grouping, PriceSheet sheet) {
        return actor.actsFor(sheet.organisationId()) || grouping.isLedBy(actor);
    }
}
