package org.cordee.remark;

import java.util.List;
import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces an erased person's name and address in remarks and replies; the ids stay and identify nobody. The statements
 * are SQL by hand: the texts of all groupings are searched, and none is loaded.
 */
@Component
class ForgettingInRemarks implements PersonalDataErasure {

    /** The columns with texts that people write, by table. */
    private static final List<WrittenColumn> TEXTS = List.of(
            new WrittenColumn("section_remark", "quote"),
            new WrittenColumn("section_remark", "words"),
            new WrittenColumn("section_remark_reply", "words"));

    private final JdbcClient jdbc;

    ForgettingInRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record WrittenColumn(String table, String name) {}

    @Override
    public void erase(ErasedPerson traces) {
        for (WrittenColumn text : TEXTS) {
            traces.words().forEach(words -> replace(text, words));
        }
    }

    private void replace(WrittenColumn text, ErasedWords words) {
        String column = text.name();
        jdbc.sql("UPDATE " + text.table() + " SET " + column + " = REGEXP_REPLACE(" + column + ", :pattern, '—')"
                        + " WHERE LOCATE(:words, " + column + ") > 0")
                .param("pattern", words.pattern())
                .param("words", words.words())
                .update();
    }
}
