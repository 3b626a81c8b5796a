package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead decide when writer and reviewer do not agree after three rounds: it accepts the section or has it
 * written again.
 */
@Component
public class DecidingSection {

    private final ContributionAccess desk;
    private final SectionVerdicts verdicts;
    private final BusinessClock clock;

    DecidingSection(ContributionAccess desk, SectionVerdicts verdicts, BusinessClock clock) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Accepts the section. Its printed text must be within the page limit.
     *
     * @param readVersion the number of the draft that was read
     */
    @Transactional
    public void accept(Actor actor, UUID sectionId, int readVersion) {
        verdicts.saveAcceptance(
                desk.lockForLead(actor, sectionId), section -> section.accept(actor, readVersion, clock.now()));
    }

    /** Has the section written again and counts the rounds from zero. */
    @Transactional
    public void askAgain(Actor actor, UUID sectionId, int readVersion, String comment) {
        verdicts.saveChangeRequest(
                desk.lockForLead(actor, sectionId),
                section -> section.askAgain(actor, readVersion, RequiredComment.required(comment), clock.now()));
    }
}
