package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.bid.price.KeptMargin;
import org.cordee.bid.price.PriceSheetState;
import org.cordee.bid.price.PriceSheets;
import org.cordee.bid.section.Outlines;
import org.cordee.bid.section.SectionCycle;
import org.cordee.bid.section.SectionState;
import org.cordee.bid.section.Sections;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a draft is, for a process that takes it up in the middle and need not ask again for what was done. */
@Component
@Transactional(readOnly = true)
public class DraftStanding {

    private final Outlines outlines;
    private final Sections sections;
    private final PriceSheets sheets;
    private final KeptMargin margin;
    private final BusinessClock clock;

    DraftStanding(Outlines outlines, Sections sections, PriceSheets sheets, KeptMargin margin, BusinessClock clock) {
        this.outlines = outlines;
        this.sections = sections;
        this.sheets = sheets;
        this.margin = margin;
        this.clock = clock;
    }

    /** Handed in, and read by its reviewer, or by the lead to whom it was sent back for the third time. */
    public record HandedIn(UUID sectionId, Instant reviewDueAt, boolean disputed, Instant decideBy) {}

    /** Given, and to be explained or validated. */
    public record Given(UUID priceSheetId, boolean unjustified) {}

    /**
     * What is approved or validated is asked of nobody and not among them.
     *
     * @param marginKept the lead's margin stands for the prices there are
     */
    public record Standing(boolean outlineSettled, List<HandedIn> sections, List<Given> prices, boolean marginKept) {}

    /** Whether there is a draft, settled outline or not, that does not rest. */
    public boolean isBegun(UUID consortiumId) {
        return outlines.find(consortiumId).isPresent() && !isResting(consortiumId);
    }

    /** One of its members has left, and those who bid have not agreed anew. */
    public boolean isResting(UUID consortiumId) {
        return outlines.isSuspended(consortiumId);
    }

    public Standing of(UUID consortiumId) {
        Instant decideBy = clock.now().plus(SectionCycle.TURN);
        return new Standing(
                outlines.find(consortiumId).filter(Outlines.State::isSettled).isPresent(),
                sections.of(consortiumId).stream()
                        .filter(section -> section.state().isHandedIn())
                        .map(section -> new HandedIn(
                                section.id(),
                                Objects.requireNonNull(section.cycle().reviewDueAt()),
                                section.state() == SectionState.DISPUTED,
                                decideBy))
                        .toList(),
                sheets.of(consortiumId).stream()
                        .filter(sheet -> sheet.state() != PriceSheetState.TODO
                                && !sheet.state().isSettled())
                        .map(sheet -> new Given(sheet.id(), sheet.state() == PriceSheetState.UNJUSTIFIED))
                        .toList(),
                margin.stands(consortiumId));
    }
}
