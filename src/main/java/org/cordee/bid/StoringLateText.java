package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores a text that could not become the section's text, because a colleague saved first, the section was closed or a
 * member is being replaced. A typed text is never lost, even when the user closes the window after the refusal.
 */
@Component
public class StoringLateText {

    private final Sections sections;
    private final SectionDrafts drafts;
    private final BusinessClock clock;

    StoringLateText(Sections sections, SectionDrafts drafts, BusinessClock clock) {
        this.sections = sections;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Checks that a refusal means that a valid text came too late and must be stored. */
    public static boolean isLateText(RuleViolation no) {
        return no.key().equals(Section.CHANGED_MEANWHILE)
                || no.key().equals(ContributionAccess.DRAFT_PAUSED)
                || no.key().startsWith(Section.CLOSED);
    }

    /** Checks that another user's text was saved first. */
    public static boolean isOvertaken(RuleViolation no) {
        return no.key().equals(Section.CHANGED_MEANWHILE);
    }

    /**
     * Stores the text in the section's history. A text that is already stored is not stored again.
     *
     * @return the number of the text in the section's history
     * @throws NotFound for all users but the section's member and its former member
     */
    @Transactional
    public int store(Actor actor, UUID sectionId, String title, String markdown) {
        SectionText text = new SectionText(title, markdown);
        text.requireBounded();
        Section section = sections.claim(sectionId)
                .filter(found ->
                        found.hands().isWrittenBy(actor) || found.hands().wasWrittenBy(actor))
                .orElseThrow(NotFound::new);
        return drafts.of(sectionId).stream()
                .filter(draft -> draft.text().equals(text))
                .findFirst()
                .map(SectionDraft::number)
                .orElseGet(() -> add(actor, section, text));
    }

    private int add(Actor actor, Section section, SectionText text) {
        SectionDraft aside = drafts.save(section.numberLateText(actor, text, clock.now()));
        sections.save(section);
        return aside.number();
    }
}
