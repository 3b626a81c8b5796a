package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Loads and locks a section or a price for a user who may change it; for other users it does not exist. While a member
 * is being replaced no user may change anything, and users who may read it are refused with a reason.
 */
@Component
class ContributionAccess {

    /** The key of the refusal while a member is being replaced. */
    public static final String DRAFT_PAUSED = "bid.drafting-rests";

    private final BiddingConsortia groupings;
    private final DraftReaders readers;
    private final Outlines outlines;
    private final Sections sections;
    private final PriceSheets sheets;

    ContributionAccess(
            BiddingConsortia groupings,
            DraftReaders readers,
            Outlines outlines,
            Sections sections,
            PriceSheets sheets) {
        this.groupings = groupings;
        this.readers = readers;
        this.outlines = outlines;
        this.sections = sections;
        this.sheets = sheets;
    }

    /** A locked section and its consortium. */
    public record LockedSection(BiddingConsortium grouping, Section section) {}

    /** A locked price sheet and its consortium. */
    public record LockedPrice(BiddingConsortium grouping, PriceSheet sheet) {}

    /** Locks a section for the member that writes it. */
    public LockedSection lockForWriter(Actor actor, UUID sectionId) {
        LockedSection hand = claim(actor, sectionId);
        require(actor.actsFor(hand.section().hands().organisationId()));
        return whileOpen(hand);
    }

    /**
     * Locks a section for its reviewer. The lead may also review, unless it wrote the section, when there is no
     * reviewer or the review is late. A reviewer behind the information barrier cannot read the section, so the lead
     * takes its place, even for its own text, because no other reviewer was asked.
     */
    public LockedSection lockForReviewer(Actor actor, UUID sectionId) {
        LockedSection hand = claim(actor, sectionId);
        boolean barred = isReviewerBarred(groupings, hand.grouping(), hand.section());
        require(mayReview(actor, hand.grouping(), hand.section(), barred));
        if (barred && hand.section().hands().isReviewedBy(actor)) {
            throw new RuleViolation("bid.behind-barrier");
        }
        return whileOpen(hand);
    }

    static boolean isReviewerBarred(BiddingConsortia groupings, BiddingConsortium grouping, Section section) {
        UUID reviewer = section.hands().reviewerMemberId();
        return reviewer != null
                && groupings.isBehindBarrier(
                        grouping.id(), grouping.share(reviewer).organisationId());
    }

    static boolean mayReview(Actor actor, BiddingConsortium grouping, Section section, boolean reviewerBarred) {
        if (section.hands().isReviewedBy(actor)) {
            return true;
        }
        boolean stepsIn = section.hands().reviewerMemberId() == null
                || reviewerBarred
                || section.cycle().isLate() && !section.hands().isWrittenBy(actor);
        return stepsIn && grouping.isLedBy(actor);
    }

    /** Locks a section for the lead. */
    public LockedSection lockForLead(Actor actor, UUID sectionId) {
        LockedSection hand = claim(actor, sectionId);
        hand.grouping().requireLead(actor);
        return whileOpen(hand);
    }

    /** Locks a price sheet for its member. */
    public LockedPrice lockPriceForMember(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = claimPrice(actor, priceSheetId);
        require(actor.actsFor(sheet.organisationId()));
        BiddingConsortium grouping = groupings.consortium(sheet.consortiumId());
        requireOpen(grouping);
        return new LockedPrice(grouping, sheet);
    }

    /** Locks any member's price sheet for the lead. */
    public LockedPrice lockPriceForLead(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = claimPrice(actor, priceSheetId);
        BiddingConsortium grouping = groupings.consortium(sheet.consortiumId());
        grouping.requireLead(actor);
        requireOpen(grouping);
        return new LockedPrice(grouping, sheet);
    }

    private PriceSheet claimPrice(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = sheets.claim(priceSheetId).orElseThrow(NotFound::new);
        if (outlines.isSuspended(sheet.consortiumId())) {
            readers.of(actor, sheet);
            throw new RuleViolation(DRAFT_PAUSED);
        }
        return sheet;
    }

    private LockedSection claim(Actor actor, UUID sectionId) {
        Section section = sections.claim(sectionId).orElseThrow(NotFound::new);
        if (outlines.isSuspended(section.consortiumId())) {
            readers.of(actor, section);
            throw new RuleViolation(DRAFT_PAUSED);
        }
        return new LockedSection(groupings.consortium(section.consortiumId()), section);
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw new NotFound();
        }
    }

    private static LockedSection whileOpen(LockedSection hand) {
        requireOpen(hand.grouping());
        return hand;
    }

    public static void requireOpen(BiddingConsortium grouping) {
        if (!grouping.isOpen()) {
            throw new RuleViolation("bid.drafting-over." + grouping.phase().name());
        }
    }
}
