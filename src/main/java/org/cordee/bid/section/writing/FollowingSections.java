package org.cordee.bid.section.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.price.PriceSheet;
import org.cordee.bid.price.PriceSheets;
import org.cordee.bid.section.Section;
import org.cordee.bid.section.SectionCycle;
import org.cordee.bid.section.Sections;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the clock brings to sections and prices: who is asked until when, a reminder, lateness. Each may be asked twice. */
@Component
@Transactional
public class FollowingSections {

    private final Groupings groupings;
    private final Sections sections;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    FollowingSections(Groupings groupings, Sections sections, PriceSheets sheets, BusinessClock clock) {
        this.groupings = groupings;
        this.sections = sections;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Whom a section waits for and until when.
     *
     * @param reviewerId the reviewing organisation; the lead's where no reviewer was named
     * @param reviewDueAt when the review should be done at the latest; the hand-in brings the exact date
     */
    public record Turn(
            UUID writerId,
            UUID reviewerId,
            Instant dueAt,
            Instant reminderAt,
            Instant reassignableFrom,
            Instant reviewDueAt) {}

    /** The sections of a settled outline that are to be written or read, in its order; all of them when it begins. */
    @Transactional(readOnly = true)
    public List<UUID> sections(UUID consortiumId) {
        return sections.of(consortiumId).stream()
                .filter(section -> !section.state().isSettled())
                .map(Section::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public Turn turn(UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        Grouping grouping = groupings.grouping(section.consortiumId());
        SectionCycle cycle = section.cycle();
        Instant reviewDueAt = cycle.reviewDueAt();
        return new Turn(
                section.hands().organisationId(),
                reviewer(grouping, section.hands().reviewerMemberId()),
                cycle.dueAt(),
                cycle.reminderAt(),
                cycle.reassignableFrom(),
                reviewDueAt == null ? cycle.dueAt().plus(SectionCycle.TURN) : reviewDueAt);
    }

    private static UUID reviewer(Grouping grouping, @Nullable UUID memberId) {
        return memberId == null
                ? grouping.leadOrganisationId()
                : grouping.share(memberId).organisationId();
    }

    /** @return whether the writer was reminded now */
    public boolean remindWriter(UUID sectionId) {
        Section section = sections.claim(sectionId).orElseThrow(NotFound::new);
        return isOpen(section.consortiumId()) && section.remind(clock.now()) && saved(section);
    }

    /** @return whether lead and coordinator were told now */
    public boolean escalateSection(UUID sectionId) {
        Section section = sections.claim(sectionId).orElseThrow(NotFound::new);
        return isOpen(section.consortiumId()) && section.escalate(clock.now()) && saved(section);
    }

    /** @return whether lead and coordinator were told now */
    public boolean escalatePrice(UUID priceSheetId) {
        PriceSheet sheet = sheets.claim(priceSheetId).orElseThrow(NotFound::new);
        boolean late = isOpen(sheet.consortiumId()) && sheet.escalate(clock.now());
        if (late) {
            sheets.save(sheet);
        }
        return late;
    }

    private boolean saved(Section section) {
        sections.save(section);
        return true;
    }

    private boolean isOpen(UUID consortiumId) {
        return groupings.grouping(consortiumId).isOpen();
    }
}
