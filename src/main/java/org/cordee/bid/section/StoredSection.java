package org.cordee.bid.section;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.Contribution;
import org.jspecify.annotations.Nullable;

/** What a section is made of, and what it answers. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class StoredSection extends Contribution<Section> {

    int position;

    @Embedded
    public SectionBrief brief;

    @Embedded
    public SectionHands hands;

    @Embedded
    public SectionCycle cycle;

    @Enumerated(EnumType.STRING)
    public SectionState state;

    @Embedded
    public SectionText text;

    int lastNumber;

    @Nullable
    public String comment;

    protected StoredSection() {}

    StoredSection(
            UUID consortiumId, int position, SectionBrief brief, SectionHands hands, SectionCycle cycle, Instant now) {
        super(consortiumId, now);
        this.position = position;
        this.brief = brief;
        this.hands = hands;
        this.cycle = cycle;
        state = SectionState.PLANNED;
        text = new SectionText(brief.heading(), "");
    }

    /** The text that stands, as it is kept among the saved ones. */
    public SectionDraft draft() {
        return new SectionDraft(id(), number(), text, changedAt(), changedBy(), false);
    }

    public SectionBrief brief() {
        return brief;
    }

    public SectionHands hands() {
        return hands;
    }

    public SectionCycle cycle() {
        return cycle;
    }

    public SectionState state() {
        return state;
    }

    /** Whoever it waits for has been told to be late. */
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
