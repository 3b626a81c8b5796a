package org.cordee.bid;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives another room a section for one of its readers, with the organisations that read it too. */
@Component
@Transactional(readOnly = true)
public class SectionReaders {

    private final DraftReaders readers;
    private final Sections sections;

    SectionReaders(DraftReaders readers, Sections sections) {
        this.readers = readers;
        this.sections = sections;
    }

    /**
     * A section as one of its readers finds it.
     *
     * @param heading the criterion that it answers
     * @param text the present text
     * @param version the number of the present text; 0 before the first
     * @param organisations the organisations that may read it now, the writer first
     * @param closed the message key of the reason why nobody may work on it now; null when its readers may
     */
    public record ReadSection(
            UUID id,
            UUID consortiumId,
            String consortiumName,
            String heading,
            SectionText text,
            int version,
            List<UUID> organisations,
            @Nullable String closed) {

        @Override
        public String toString() {
            return "ReadSection[" + id + "]";
        }
    }

    /**
     * Returns a section for a user who may read it.
     *
     * @throws NotFound for all users but its writer, its reviewer and the lead
     * @throws RuleViolation for a reviewer behind the information barrier
     */
    public ReadSection of(Actor actor, UUID sectionId) {
        return read(actor, sections.findById(sectionId).orElseThrow(NotFound::new));
    }

    /**
     * Locks a section for an act of one of its readers, until the transaction ends.
     *
     * @throws NotFound as for {@link #of}
     * @throws RuleViolation as for {@link #of}, before the outline is settled, and when nobody may work on the draft now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReadSection lock(Actor actor, UUID sectionId) {
        ReadSection section = read(actor, sections.claim(sectionId).orElseThrow(NotFound::new));
        if (section.closed() != null) {
            throw new RuleViolation(section.closed());
        }
        return section;
    }

    private ReadSection read(Actor actor, Section section) {
        DraftReaders.ReadableDraft draft = readers.of(actor, section);
        BiddingConsortium grouping = draft.grouping();
        return new ReadSection(
                section.id(),
                grouping.id(),
                grouping.name(),
                section.brief().heading(),
                section.text(),
                section.number(),
                readers.organisations(draft, section),
                closed(draft, section));
    }

    private static @Nullable String closed(DraftReaders.ReadableDraft draft, Section section) {
        if (!draft.grouping().isOpen()) {
            return "bid.drafting-over." + draft.grouping().phase().name();
        }
        if (draft.rest() != null) {
            return ContributionAccess.DRAFT_PAUSED;
        }
        return section.state() == SectionState.PLANNED
                ? Section.CLOSED + section.state().name()
                : null;
    }
}
