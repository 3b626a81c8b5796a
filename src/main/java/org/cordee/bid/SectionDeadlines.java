package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers the process's timers for sections and prices: who is asked until when, reminders, lateness. Each call may
 * repeat.
 */
@Component
@Transactional
public class SectionDeadlines {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final BiddingConsortia groupings;
    private final Sections sections;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    SectionDeadlines(BiddingConsortia groupings, Sections sections, PriceSheets sheets, BusinessClock clock) {
        this.groupings = groupings;
        this.sections = sections;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The writer and the reviewer of a section with their dates.
     *
     * @param reviewerId the reviewing organisation, the lead's when no reviewer was named
     * @param reassignBy the date by which the lead should have given a late section to another member
     * @param reviewDueAt the latest date of the review; it is exact once the section is handed in
     * @param decideBy the date by which the lead should have decided about a disputed section
     */
    public record SectionTurn(
            UUID writerId,
            UUID reviewerId,
            Instant dueAt,
            Instant reminderAt,
            Instant reassignableFrom,
            Instant reassignBy,
            Instant reviewDueAt,
            Instant decideBy) {}

    /** Returns the sections of a settled outline that must still be written or reviewed, in the outline's order. */
    @Transactional(readOnly = true)
    public List<UUID> sections(UUID consortiumId) {
        return sections.of(consortiumId).stream()
                .filter(section -> !section.state().isSettled())
                .map(Section::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public SectionTurn turn(UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        BiddingConsortium grouping = groupings.consortium(section.consortiumId());
        SectionDates cycle = section.cycle();
        Instant reviewDueAt = cycle.reviewDueAt();
        return new SectionTurn(
                section.hands().organisationId(),
                reviewer(grouping, section.hands().reviewerMemberId()),
                cycle.dueAt(),
                cycle.reminderAt(),
                cycle.reassignableFrom(),
                WorkingDayEnd.after(cycle.reassignableFrom(), TO_DECIDE),
                reviewDueAt == null ? WorkingDayEnd.after(cycle.dueAt(), SectionDates.TURN) : reviewDueAt,
                WorkingDayEnd.after(cycle.dueAt(), TO_DECIDE));
    }

    private static UUID reviewer(BiddingConsortium grouping, @Nullable UUID memberId) {
        return memberId == null
                ? grouping.leadOrganisationId()
                : grouping.share(memberId).organisationId();
    }

    /**
     * Reminds the writer of a section.
     *
     * @return true when the reminder was recorded now
     */
    public boolean remindWriter(UUID sectionId) {
        Section section = sections.claim(sectionId).orElseThrow(NotFound::new);
        return isOpen(section.consortiumId()) && section.remind(clock.now()) && saved(section);
    }

    /**
     * Notifies lead and coordinator of a late section.
     *
     * @return true when they were notified now
     */
    public boolean escalateSection(UUID sectionId) {
        Section section = sections.claim(sectionId).orElseThrow(NotFound::new);
        return isOpen(section.consortiumId()) && section.escalate(clock.now()) && saved(section);
    }

    /**
     * Notifies lead and coordinator of a late price.
     *
     * @return true when they were notified now
     */
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
        return groupings.consortium(consortiumId).isOpen();
    }
}
