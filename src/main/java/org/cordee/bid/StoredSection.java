package org.cordee.bid;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds the fields of a section and the questions about them. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class StoredSection extends Contribution<Section> {

    int position;

    @Embedded
    public SectionBrief brief;

    @Embedded
    public SectionAssignment hands;

    @Embedded
    public SectionDates cycle;

    @Enumerated(EnumType.STRING)
    public SectionState state;

    @Embedded
    public SectionText text;

    int lastNumber;

    @Nullable
    public String comment;

    protected StoredSection() {}

    StoredSection(
            UUID consortiumId,
            int position,
            SectionBrief brief,
            SectionAssignment hands,
            SectionDates cycle,
            Instant now) {
        super(consortiumId, now);
        this.position = position;
        this.brief = brief;
        this.hands = hands;
        this.cycle = cycle;
        state = SectionState.PLANNED;
        text = new SectionText(brief.heading(), "");
    }

    /** Returns the present text as a row of the history. */
    public SectionDraft draft() {
        return new SectionDraft(id(), number(), text, changedAt(), changedBy(), false);
    }

    public SectionBrief brief() {
        return brief;
    }

    public SectionAssignment hands() {
        return hands;
    }

    public SectionDates cycle() {
        return cycle;
    }

    public SectionState state() {
        return state;
    }

    /** Checks that the writer or the reviewer was recorded as late. */
    public boolean isLate() {
        return cycle.isLate() && (state.isOpen() || state == SectionState.IN_REVIEW);
    }

    public SectionText text() {
        return text;
    }

    @Nullable
    public String comment() {
        return comment;
    }
}
