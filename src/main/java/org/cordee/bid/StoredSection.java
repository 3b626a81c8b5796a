package org.cordee.bid;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a section is made of, and what it answers. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class StoredSection extends Contribution<Section> {

    int position;

    @Embedded
    SectionBrief brief;

    @Embedded
    SectionHands hands;

    @Embedded
    SectionCycle cycle;

    @Enumerated(EnumType.STRING)
    SectionState state;

    @Embedded
    SectionText text;

    int lastNumber;

    @Nullable
    String comment;

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

    SectionDraft draft() {
        return new SectionDraft(id(), number(), text, changedAt(), changedBy(), false);
    }

    SectionBrief brief() {
        return brief;
    }

    SectionHands hands() {
        return hands;
    }

    SectionCycle cycle() {
        return cycle;
    }

    SectionState state() {
        return state;
    }

    /** Whoever it waits for has been told to be late. */
    boolean isLate() {
        return cycle.isLate() && (state.isOpen() || state == SectionState.IN_REVIEW);
    }

    SectionText text() {
        return text;
    }

    @Nullable
    String comment() {
        return comment;
    }
}
