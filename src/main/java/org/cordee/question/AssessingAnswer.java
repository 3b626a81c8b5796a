package org.cordee.question;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionRow;
import org.cordee.consortium.Act;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.TouchedPart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead decide what an answer touches. Each part of the bid becomes a task of the lead, as for a new version of
 * the buyer's documents; the writers of the named sections are notified.
 */
@Component
@Transactional
public class AssessingAnswer {

    private final QuestionAccess access;
    private final BuyerAnswers answers;
    private final BidReading bids;
    private final ReviewingCorrigenda reviews;
    private final BusinessClock clock;

    AssessingAnswer(
            QuestionAccess access,
            BuyerAnswers answers,
            BidReading bids,
            ReviewingCorrigenda reviews,
            BusinessClock clock) {
        this.access = access;
        this.answers = answers;
        this.bids = bids;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Records what an answer touches; nothing at all is a decision too. A part or section that was named before makes
     * no second task and no second letter.
     *
     * @param shownVersion the version of the answer that the lead saw
     * @param parts the parts of the bid to look at again
     * @param sectionIds the sections whose writers are notified
     * @throws NotFound for all users but the lead, and for a section of another grouping
     * @throws RuleViolation when the answer has changed since it was shown
     */
    public void assess(
            Actor actor,
            UUID consortiumId,
            UUID answerId,
            long shownVersion,
            Set<TouchedPart> parts,
            Set<UUID> sectionIds) {
        access.lockForLead(actor, consortiumId);
        BuyerAnswer answer =
                answers.findByIdAndConsortiumId(answerId, consortiumId).orElseThrow(NotFound::new);
        answer.requireVersion(shownVersion);
        Act act = Act.now(actor, clock);
        Set<TouchedPart> added = answer.assess(act, parts, writers(actor, consortiumId, sectionIds));
        reviews.openForAnswers(consortiumId, added, act.at());
        answers.saveAndFlush(answer);
    }

    private Map<UUID, UUID> writers(Actor actor, UUID consortiumId, Set<UUID> sectionIds) {
        Map<UUID, UUID> writers = new HashMap<>();
        if (sectionIds.isEmpty()) {
            return writers;
        }
        for (SectionRow row : bids.sections(actor, consortiumId)) {
            if (sectionIds.contains(row.sectionId())) {
                writers.put(row.sectionId(), row.organisationId());
            }
        }
        if (writers.size() != sectionIds.size()) {
            throw new NotFound();
        }
        return writers;
    }
}
