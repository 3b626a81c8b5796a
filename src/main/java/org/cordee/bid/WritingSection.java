package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member write its section and send it to the reviewer. */
@Component
public class WritingSection {

    private final ContributionAccess desk;
    private final Sections sections;
    private final SectionDrafts drafts;
    private final BusinessClock clock;

    WritingSection(ContributionAccess desk, Sections sections, SectionDrafts drafts, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Saves the text as a draft.
     *
     * <p>A text that costs too much to show is refused with the limit that it exceeds.
     *
     * @param expectedVersion the number of the draft the writer started from; refused when there is a later one
     * @return the number of the saved draft
     */
    @Transactional
    public int saveDraft(Actor actor, UUID sectionId, int expectedVersion, String title, String markdown) {
        SectionText text = new SectionText(title, markdown);
        text.requireBounded();
        Section section = desk.lockForWriter(actor, sectionId).section();
        write(actor, section, expectedVersion, text);
        return section.number();
    }

    /** Saves the text and sends it to the reviewer. Title and text must not be empty. A second call changes nothing. */
    @Transactional
    public int submit(Actor actor, UUID sectionId, int expectedVersion, String title, String markdown) {
        SectionText text = new SectionText(title, markdown);
        text.requireBounded();
        Section section = desk.lockForWriter(actor, sectionId).section();
        text.requireComplete();
        write(actor, section, expectedVersion, text);
        section.submit(actor, clock.now());
        sections.save(section);
        return section.number();
    }

    private void write(Actor actor, Section section, int expectedVersion, SectionText text) {
        if (section.write(actor, expectedVersion, text, clock.now())) {
            sections.save(section);
            drafts.save(section.draft());
        }
    }
}
