package org.cordee.bid;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.price.PriceSheet;
import org.cordee.bid.price.PriceSheets;
import org.cordee.bid.section.Section;
import org.cordee.bid.section.Sections;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a draft up where an earlier deadline had ended it: outline, texts, reviews and prices stay as they stood, and
 * whoever they wait for has the dates of the new deadline. Where nothing was begun, nothing is open.
 */
@Component
public class TakingUpDraft {

    private final Sections sections;
    private final PriceSheets sheets;
    private final Groupings groupings;

    TakingUpDraft(Sections sections, PriceSheets sheets, Groupings groupings) {
        this.sections = sections;
        this.sheets = sheets;
        this.groupings = groupings;
    }

    /**
     * Part of a larger act that has checked who acts, and that it is not done twice.
     *
     * @param organisations whose approved sections and validated prices are open again too
     * @param wish what is wanted of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeUp(Actor actor, Grouping grouping, Set<UUID> organisations, String wish, Instant now) {
        DraftingPlan plan = groupings.draftingPlan(grouping.id());
        for (Section section : sections.claimAllOf(grouping.id())) {
            if (section.state().isSettled()
                    && organisations.contains(section.hands().organisationId())) {
                section.reopen(actor, wish, now);
            }
            section.takeUp(plan.sectionsDueAt(), now);
            sections.save(section);
        }
        for (PriceSheet sheet : sheets.claimAllOf(grouping.id())) {
            if (sheet.state().isSettled() && organisations.contains(sheet.organisationId())) {
                sheet.reopen(actor, wish, plan.pricesDueAt(), now);
            } else {
                sheet.takeUp(plan.pricesDueAt());
            }
            sheets.save(sheet);
        }
        groupings.markReopened(grouping.id(), now);
    }
}
