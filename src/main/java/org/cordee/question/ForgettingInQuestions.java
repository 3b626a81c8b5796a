package org.cordee.question;

import java.util.List;
import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces an erased person's name and address in questions and answers; the ids stay and identify nobody. The
 * statements are SQL by hand: the texts of all groupings are searched, and none is loaded.
 */
@Component
class ForgettingInQuestions implements PersonalDataErasure {

    /** The columns with texts that people write, by table. */
    private static final List<Column> TEXTS = List.of(
            new Column("proposed_question", "place"),
            new Column("proposed_question", "words"),
            new Column("proposed_question", "reason"),
            new Column("buyer_question", "place"),
            new Column("buyer_question", "words"),
            new Column("buyer_question", "posted_where"),
            new Column("buyer_answer", "words"),
            new Column("buyer_answer", "others_question"));

    private final JdbcClient jdbc;

    ForgettingInQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name) {}

    @Override
    public void erase(ErasedPerson traces) {
        for (Column text : TEXTS) {
            traces.words().forEach(words -> replace(text, words));
        }
    }

    private void replace(Column text, ErasedWords words) {
        String column = text.name();
        jdbc.sql("UPDATE " + text.table() + " SET " + column + " = REGEXP_REPLACE(" + column + ", :pattern, '—')"
                        + " WHERE LOCATE(:words, " + column + ") > 0")
                .param("pattern", words.pattern())
                .param("words", words.words())
                .update();
    }
}
