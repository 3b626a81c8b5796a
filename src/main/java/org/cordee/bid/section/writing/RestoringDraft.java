package org.cordee.bid.section.writing;

import java.util.UUID;
import org.cordee.bid.section.SectionDrafts;
import org.cordee.bid.section.SectionText;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member takes up an earlier text again: it becomes a new draft, and the one it replaces stays in the history. */
@Component
public class RestoringDraft {

    private final SectionDrafts drafts;
    private final WritingSection writing;

    RestoringDraft(SectionDrafts drafts, WritingSection writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    /**
     * @param expectedVersion the number of the draft that stands; refused when there is a later one
     * @param version the number of the text to take up
     * @return the number of the draft that now stands
     */
    @Transactional
    public int restore(Actor actor, UUID sectionId, int expectedVersion, int version) {
        SectionText text =
                drafts.find(sectionId, version).orElseThrow(NotFound::new).text();
        return writing.saveDraft(actor, sectionId, expectedVersion, text.title(), text.markdown());
    }
}
