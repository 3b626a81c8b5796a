package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member writes its section and hands it to the lead. */
@Component
public class WritingSection {

    private final Contributions contributions;
    private final SectionDrafts drafts;
    private final BusinessClock clock;

    WritingSection(Contributions contributions, SectionDrafts drafts, BusinessClock clock) {
        this.contributions = contributions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Keeps the text as a draft.
     *
     * @param expectedVersion the number of the draft the writer started from; refused when there is a later one
     * @return the number of the draft that now stands
     */
    @Transactional
    public int saveDraft(Actor actor, UUID sectionId, int expectedVersion, String title, String markdown) {
        Contributions.Claimed claimed = contributions.claimAsWriter(actor, sectionId);
        write(actor, claimed, expectedVersion, new SectionText(title, markdown));
        return claimed.section().number();
    }

    /** Keeps the text and hands it to the lead; no empty text, no empty title. Handed in twice, nothing changes. */
    @Transactional
    public int submit(Actor actor, UUID sectionId, int expectedVersion, String title, String markdown) {
        SectionText text = new SectionText(title, markdown);
        Contributions.Claimed claimed = contributions.claimAsWriter(actor, sectionId);
        text.requireComplete();
        write(actor, claimed, expectedVersion, text);
        claimed.section().submit(actor, clock.now());
        contributions.save(claimed);
        return claimed.section().number();
    }

    private void write(Actor actor, Contributions.Claimed claimed, int expectedVersion, SectionText text) {
        if (claimed.section().write(actor, expectedVersion, text, clock.now())) {
            contributions.save(claimed);
            drafts.save(claimed.section().draft());
        }
    }
}
