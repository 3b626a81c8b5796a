package org.cordee.support;

import java.util.List;
import org.cordee.account.PersonalDataErasure;
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
            replace(text, traces.name(), "—");
            replace(text, traces.email(), "—");
        }
    }

    private void replace(Column text, String erased, String instead) {
        jdbc.sql("UPDATE " + text.table() + " SET " + text.name() + " = REPLACE(" + text.name() + ", :erased, :instead)"
                        + " WHERE LOCATE(:erased, " + text.name() + ") > 0")
                .param("erased", erased)
                .param("instead", instead)
                .update();
    }
}
