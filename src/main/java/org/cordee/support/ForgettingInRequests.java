package org.cordee.support;

import java.util.List;
import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces an erased person's name and address in the texts of requests; the ids stay and identify nobody. The
 * statements are SQL by hand: the texts of all requests are searched, and none is loaded.
 */
@Component
class ForgettingInRequests implements PersonalDataErasure {

    /** The columns with texts that people write, by table. */
    private static final List<Column> TEXTS = List.of(
            new Column("support_request", "question"),
            new Column("support_request", "diagnosis"),
            new Column("support_request", "evaluation"),
            new Column("support_deliverable", "words"));

    private final JdbcClient jdbc;

    ForgettingInRequests(JdbcClient jdbc) {
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
