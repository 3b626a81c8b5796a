package org.cordee.bid.section;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a section and who reviews it: two organisations, wherever the grouping has two.
 *
 * @param lotId the writer's, which is the section's
 * @param reviewerMemberId null in bids drafted before sections had reviewers: the lead reviews
 * @param formerOrganisationId who wrote until the section was given to somebody else
 */
@Embeddable
public record SectionHands(
        UUID memberId,
        UUID lotId,
        UUID organisationId,
        @Nullable UUID reviewerMemberId,
        @Nullable UUID reviewerOrganisationId,
        @Nullable UUID formerOrganisationId) {

    /** @throws RuleViolation when the writer would review itself though somebody else could */
    public static SectionHands of(Grouping grouping, Grouping.Share owner, Grouping.Share reviewer) {
        boolean same = owner.organisationId().equals(reviewer.organisationId());
        if (same && grouping.hasSeveralOrganisations()) {
            throw RuleViolation.of("reviewerMemberId", "bid.outline.same-organisation");
        }
        return between(owner, reviewer);
    }

    /** As the outline proposes it: the lead reviews its partners, and the first partner the lead. */
    public static SectionHands proposed(Grouping grouping, Grouping.Share owner) {
        return between(
                owner,
                grouping.shares().stream()
                        .filter(share -> !share.organisationId().equals(owner.organisationId()))
                        .findFirst()
                        .orElse(owner));
    }

    private static SectionHands between(Grouping.Share owner, Grouping.Share reviewer) {
        return new SectionHands(
                owner.memberId(),
                owner.lotId(),
                owner.organisationId(),
                reviewer.memberId(),
                reviewer.organisationId(),
                null);
    }

    /** Who wrote until now may still keep a late text aside. */
    SectionHands takenFrom(SectionHands before) {
        boolean sameWriter = organisationId.equals(before.organisationId);
        return new SectionHands(
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

    /** Who has to read the text; the writer itself where there is nobody else. */
    UUID reader() {
        return reviewerOrganisationId == null ? organisationId : reviewerOrganisationId;
    }
}
