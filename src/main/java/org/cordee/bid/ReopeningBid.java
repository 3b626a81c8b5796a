package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reopens a frozen bid: the chosen members can edit their sections and prices again, and the rest stays approved. A
 * section or price that was already open when an earlier deadline was missed is asked for again with another date.
 */
@Component
public class ReopeningBid {

    private static final Duration TO_PRICE_AGAIN = Duration.ofDays(1);

    private final Sections sections;
    private final PriceSheets sheets;
    private final BiddingConsortia groupings;

    ReopeningBid(Sections sections, PriceSheets sheets, BiddingConsortia groupings) {
        this.sections = sections;
        this.sheets = sheets;
        this.groupings = groupings;
    }

    /**
     * Reopens the bid as part of a larger use case that has checked the user and prevents a second run.
     *
     * @param organisations the organisations whose sections and prices are reopened
     * @param wish the change the lead asks for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Actor actor, BiddingConsortium grouping, Set<UUID> organisations, String wish, Instant now) {
        for (Section section : sections.claimAllOf(grouping.id())) {
            if (organisations.contains(section.hands().organisationId())
                    || !section.state().isSettled()) {
                section.reopen(actor, wish, now);
            } else {
                section.unlock();
            }
            sections.save(section);
        }
        for (PriceSheet sheet : sheets.claimAllOf(grouping.id())) {
            if (organisations.contains(sheet.organisationId()) || !sheet.state().isSettled()) {
                sheet.reopen(
                        actor,
                        wish,
                        WorkingDayEnd.after(
                                now, TO_PRICE_AGAIN, grouping.deadline().instant()),
                        now);
            } else {
                sheet.unlock();
            }
            sheets.save(sheet);
        }
        groupings.markReopened(grouping.id(), now);
    }

    /** Returns the sections that are not approved, in the memo's order. */
    @Transactional(readOnly = true)
    public List<UUID> openSections(UUID consortiumId) {
        return sections.of(consortiumId).stream()
                .filter(section -> !section.state().isSettled())
                .map(Section::id)
                .toList();
    }
}
