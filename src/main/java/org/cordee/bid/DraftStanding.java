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

/**
 * Reports the progress of a draft to a process that starts in the middle, so that finished steps are not asked for
 * again.
 */
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

    /** A section that was handed in and waits for its reviewer, or for the lead after it was sent back three times. */
    public record HandedIn(UUID sectionId, Instant reviewDueAt, boolean disputed, Instant decideBy) {}

    /** A price that was given and must still be explained or validated. */
    public record Given(UUID priceSheetId, boolean unjustified) {}

    /**
     * The progress of a draft. Approved sections and validated prices are left out, because they need no action.
     *
     * @param marginKept true when the lead's margin is still valid for the present prices
     */
    public record Standing(boolean outlineSettled, List<HandedIn> sections, List<Given> prices, boolean marginKept) {}

    /** Checks that a draft exists and is not suspended. Its outline may be settled or not. */
    public boolean isBegun(UUID consortiumId) {
        return outlines.find(consortiumId).isPresent() && !isResting(consortiumId);
    }

    /** Checks that a member has left and the present members have not agreed again yet. */
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
