package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports the progress of a draft to a process that starts in the middle, so that finished steps are not asked for
 * again.
 */
@Component
@Transactional(readOnly = true)
public class DraftProgress {

    private final Outlines outlines;
    private final Sections sections;
    private final PriceSheets sheets;
    private final MarginValidity margin;
    private final BusinessClock clock;

    DraftProgress(
            Outlines outlines, Sections sections, PriceSheets sheets, MarginValidity margin, BusinessClock clock) {
        this.outlines = outlines;
        this.sections = sections;
        this.sheets = sheets;
        this.margin = margin;
        this.clock = clock;
    }

    /** A section that was handed in and waits for its reviewer, or for the lead after it was sent back three times. */
    public record SectionToReview(UUID sectionId, Instant reviewDueAt, boolean disputed, Instant decideBy) {}

    /** A price that was given and must still be explained or validated. */
    public record PriceToValidate(UUID priceSheetId, boolean unjustified) {}

    /**
     * The progress of a draft. Approved sections and validated prices are left out, because they need no action.
     *
     * @param marginKept true when the lead's margin is still valid for the present prices
     */
    public record OpenDraftWork(
            boolean outlineSettled, List<SectionToReview> sections, List<PriceToValidate> prices, boolean marginKept) {}

    /** Checks that a draft exists and is not suspended. Its outline may be settled or not. */
    public boolean hasActiveDraft(UUID consortiumId) {
        return outlines.existsByConsortiumId(consortiumId) && !isSuspended(consortiumId);
    }

    /** Checks that a member has left and the present members have not agreed again yet. */
    public boolean isSuspended(UUID consortiumId) {
        return outlines.isSuspended(consortiumId);
    }

    public OpenDraftWork of(UUID consortiumId) {
        Instant decideBy = WorkingDayEnd.after(clock.now(), SectionDates.TURN);
        return new OpenDraftWork(
                outlines.find(consortiumId).filter(Outline::isSettled).isPresent(),
                sections.of(consortiumId).stream()
                        .filter(section -> section.state().isHandedIn())
                        .map(section -> new SectionToReview(
                                section.id(),
                                Objects.requireNonNull(section.cycle().reviewDueAt()),
                                section.state() == SectionState.DISPUTED,
                                decideBy))
                        .toList(),
                sheets.of(consortiumId).stream()
                        .filter(sheet -> sheet.state() != PriceSheetState.TODO
                                && !sheet.state().isSettled())
                        .map(sheet -> new PriceToValidate(sheet.id(), sheet.state() == PriceSheetState.UNJUSTIFIED))
                        .toList(),
                margin.isValid(consortiumId));
    }
}
