package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation has typed in answer to a task and not sent yet, as it was typed; only that organisation gets it
 * back. The page that keeps it answers for whether the reader may know the subject at all.
 */
@Component
@Transactional
public class KeptAnswers {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_CHOICE = 20;

    private final JdbcClient database;
    private final BusinessClock clock;

    KeptAnswers(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param choice the answer that was ticked, empty while none is */
    public record Kept(String choice, String words) {

        static final Kept NOTHING = new Kept("", "");
    }

    /** Nothing typed leaves nothing kept; kept twice, the last stands. */
    public void keep(Actor actor, UUID subjectId, String choice, String words) {
        if (words.length() > LONGEST || choice.length() > LONGEST_CHOICE) {
            throw new RuleViolation("account.kept-answer.too-long", LONGEST);
        }
        if (choice.isEmpty() && words.isBlank()) {
            drop(actor, subjectId);
            return;
        }
        database.sql("REPLACE INTO kept_answer (subject_id, organisation_id, choice, words, saved_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(subjectId, actor.requireOrganisation(), choice, words, clock.now())
                .update();
    }

    /** Empty when nothing is kept. */
    @Transactional(readOnly = true)
    public Kept of(Actor actor, UUID subjectId) {
        UUID organisation = actor.organisationId();
        if (organisation == null) {
            return Kept.NOTHING;
        }
        return database.sql("SELECT choice, words FROM kept_answer WHERE subject_id = ? AND organisation_id = ?")
                .params(subjectId, organisation)
                .query((row, number) -> new Kept(row.getString("choice"), row.getString("words")))
                .optional()
                .orElse(Kept.NOTHING);
    }

    /** It was sent. */
    public void drop(Actor actor, UUID subjectId) {
        database.sql("DELETE FROM kept_answer WHERE subject_id = ? AND organisation_id = ?")
                .params(subjectId, actor.requireOrganisation())
                .update();
    }
}
