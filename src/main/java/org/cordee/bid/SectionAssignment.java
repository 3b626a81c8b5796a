package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The writer and the reviewer of a section. They are two organisations whenever the consortium has two.
 *
 * @param lotId the writer's lot, which is the section's lot
 * @param reviewerMemberId null in bids drafted before sections had reviewers: the lead reviews
 * @param formerOrganisationId the writer before the section was given to another member
 */
@Embeddable
record SectionAssignment(
        UUID memberId,
        UUID lotId,
        UUID organisationId,
        @Nullable UUID reviewerMemberId,
        @Nullable UUID reviewerOrganisationId,
        @Nullable UUID formerOrganisationId) {

    /**
     * Names the writer and the reviewer.
     *
     * @throws RuleViolation when the writer would review itself although another
     * organisation could
     */
    public static SectionAssignment of(
            BiddingConsortium grouping, BiddingConsortium.Share owner, BiddingConsortium.Share reviewer) {
        boolean same = owner.organisationId().equals(reviewer.organisationId());
        if (same && grouping.hasSeveralOrganisations()) {
            throw RuleViolation.of("reviewerMemberId", "bid.outline.same-organisation");
        }
        return between(owner, reviewer);
    }

    /**
     * Returns the writer and reviewer the outline proposes: the lead reviews its partners, the first partner reviews
     * the lead.
     */
    public static SectionAssignment proposed(BiddingConsortium grouping, BiddingConsortium.Share owner) {
        return between(
                owner,
                grouping.shares().stream()
                        .filter(share -> !share.organisationId().equals(owner.organisationId()))
                        .findFirst()
                        .orElse(owner));
    }

    private static SectionAssignment between(BiddingConsortium.Share owner, BiddingConsortium.Share reviewer) {
        return new SectionAssignment(
                owner.memberId(),
                owner.lotId(),
                owner.organisationId(),
                reviewer.memberId(),
                reviewer.organisationId(),
                null);
    }

    /** Remembers the former writer, which may still store a late text. */
    SectionAssignment withFormerWriter(SectionAssignment before) {
        boolean sameWriter = organisationId.equals(before.organisationId);
        return new SectionAssignment(
                memberId,
                lotId,
                organisationId,
                reviewerMemberId,
                reviewerOrganisationId,
                sameWriter ? before.formerOrganisationId : before.organisationId);
    }

    public boolean isWrittenBy(Actor actor) {
        return actor.actsFor(organisationId);
    }

    public boolean isReviewedBy(Actor actor) {
        return actor.actsFor(reviewerOrganisationId);
    }

    public boolean wasWrittenBy(Actor actor) {
        return actor.actsFor(formerOrganisationId);
    }

    /** Returns the organisation that reviews the text, or the writer itself when there is no other. */
    UUID reviewingOrganisation() {
        return reviewerOrganisationId == null ? organisationId : reviewerOrganisationId;
    }
}
