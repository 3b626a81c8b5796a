package org.cordee.bid;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Continues a draft that an earlier deadline had ended: outline, texts, reviews and prices stay, and each open task
 * gets the dates of the new deadline. A draft that was never started is not opened.
 */
@Component
public class ResumingDraft {

    private final Sections sections;
    private final PriceSheets sheets;
    private final BiddingConsortia groupings;

    ResumingDraft(Sections sections, PriceSheets sheets, BiddingConsortia groupings) {
        this.sections = sections;
        this.sheets = sheets;
        this.groupings = groupings;
    }

    /**
     * Continues the draft as part of a larger use case that has checked the user and prevents a second run.
     *
     * @param organisations the organisations whose approved sections and validated prices are reopened too
     * @param wish the change the lead asks for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Actor actor, BiddingConsortium grouping, Set<UUID> organisations, String wish, Instant now) {
        DraftingPlan plan = groupings.draftingPlan(grouping.id());
        for (Section section : sections.claimAllOf(grouping.id())) {
            if (section.state().isSettled()
                    && organisations.contains(section.hands().organisationId())) {
                section.reopen(actor, wish, now);
            }
            section.resume(plan.sectionsDueAt(), now);
            sections.save(section);
        }
        for (PriceSheet sheet : sheets.claimAllOf(grouping.id())) {
            if (sheet.state().isSettled() && organisations.contains(sheet.organisationId())) {
                sheet.reopen(actor, wish, plan.pricesDueAt(), now);
            } else {
                sheet.resume(plan.pricesDueAt());
            }
            sheets.save(sheet);
        }
        groupings.markReopened(grouping.id(), now);
    }
}
