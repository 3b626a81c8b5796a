package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead approves a contribution or sends it back, its own like the others'. */
@Component
public class ReviewingContribution {

    private static final int LONGEST_COMMENT = 5_000;

    private final Contributions contributions;
    private final BusinessClock clock;

    ReviewingContribution(Contributions contributions, BusinessClock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Takes section and price as they are; the price must be the agreed amount, so that the bid can later be frozen.
     *
     * @param readVersion the number of the draft that was read
     */
    @Transactional
    public void approve(Actor actor, UUID sectionId, int readVersion) {
        Contributions.Claimed claimed = contributions.claimAsReviewer(actor, sectionId);
        if (claimed.section().approve(actor, readVersion, claimed.sheet().id(), clock.now())) {
            requireAgreedPrice(claimed);
            contributions.save(claimed);
        }
    }

    /** Asks for changes; section and price are then handed in again. */
    @Transactional
    public void sendBack(Actor actor, UUID sectionId, int readVersion, String comment) {
        Contributions.Claimed claimed = contributions.claimAsReviewer(actor, sectionId);
        String wish = comment.strip();
        if (wish.isEmpty() || wish.length() > LONGEST_COMMENT) {
            throw RuleViolation.of("comment", "bid.review.comment-needed", LONGEST_COMMENT);
        }
        if (claimed.section().sendBack(actor, readVersion, wish, claimed.sheet().id(), clock.now())) {
            requirePrice(claimed);
            claimed.sheet().reopen();
            contributions.save(claimed);
        }
    }

    private static void requireAgreedPrice(Contributions.Claimed claimed) {
        Amount given = requirePrice(claimed);
        Amount agreed = claimed.grouping().share(claimed.section().memberId()).amount();
        if (!given.equals(agreed)) {
            throw new RuleViolation(
                    "bid.review.price-differs",
                    Confidential.of(given),
                    Confidential.of(agreed),
                    Confidential.difference(given, agreed));
        }
    }

    private static Amount requirePrice(Contributions.Claimed claimed) {
        Amount given = claimed.sheet().given();
        if (given == null) {
            throw new RuleViolation("bid.review.price-missing");
        }
        return given;
    }
}
