package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member restore an earlier text: it becomes a new draft, and the replaced text stays in the history. */
@Component
public class RestoringDraft {

    private final SectionDrafts drafts;
    private final WritingSection writing;

    RestoringDraft(SectionDrafts drafts, WritingSection writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    /** Tells if a text was not restored because a later one was saved since the user saw the present one. */
    public static boolean isOvertaken(RuleViolation no) {
        return no.key().equals(Section.CHANGED_MEANWHILE);
    }

    /**
     * Restores an earlier text.
     *
     * @param expectedVersion the number of the present draft; refused when there is a later one
     * @param version the number of the text to restore
     * @return the number of the new draft
     */
    @Transactional
    public int restore(Actor actor, UUID sectionId, int expectedVersion, int version) {
        SectionText text =
                drafts.find(sectionId, version).orElseThrow(NotFound::new).text();
        return writing.saveDraft(actor, sectionId, expectedVersion, text.title(), text.markdown());
    }
}
