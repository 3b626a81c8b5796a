package org.cordee.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores an organisation's unsent answer to a task as it was typed; only that organisation can read it. The calling
 * page must check that the user may see the subject at all.
 */
@Component
@Transactional
public class AnswerDrafts {

    /** The name of these drafts among all drafts of forms. */
    static final String FORM = "answer";

    private static final int LONGEST = 20_000;
    private static final int LONGEST_CHOICE = 20;

    private final FormDraftStore drafts;
    private final JsonMapper json;

    AnswerDrafts(FormDraftStore drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** @param choice the ticked answer, empty if none is ticked */
    public record UnsentAnswer(String choice, String words) {

        static final UnsentAnswer NOTHING = new UnsentAnswer("", "");
    }

    /** Stores the draft and replaces an earlier one. Empty input deletes the draft. */
    public void save(Actor actor, UUID subjectId, String choice, String words) {
        if (words.length() > LONGEST || choice.length() > LONGEST_CHOICE) {
            throw new RuleViolation("account.kept-answer.too-long", LONGEST);
        }
        if (choice.isEmpty() && words.isBlank()) {
            delete(actor, subjectId);
            return;
        }
        String text = json.writeValueAsString(new UnsentAnswer(choice, words));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        drafts.put(actor.requireOrganisation(), FORM, subjectId, text, now);
    }

    /** Returns the stored draft, or an empty one. */
    @Transactional(readOnly = true)
    public UnsentAnswer find(Actor actor, UUID subjectId) {
        UUID organisation = actor.organisationId();
        return organisation == null
                ? UnsentAnswer.NOTHING
                : drafts.find(organisation, FORM, subjectId)
                        .map(draft -> json.readValue(draft.fields(), UnsentAnswer.class))
                        .orElse(UnsentAnswer.NOTHING);
    }

    /** Deletes the stored draft after the answer was sent. */
    public void delete(Actor actor, UUID subjectId) {
        drafts.delete(actor.requireOrganisation(), FORM, subjectId);
    }
}
