package org.cordee.coverage;

import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces an erased person's name and address in the names of papers; the id of the person who answered stays and
 * identifies nobody. The statement is SQL by hand: the papers of all groupings are searched, and none is loaded.
 */
@Component
class ForgettingInCoverage implements PersonalDataErasure {

    private final JdbcClient jdbc;

    ForgettingInCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        for (ErasedWords words : traces.words()) {
            jdbc.sql("UPDATE demand_answer SET paper = REGEXP_REPLACE(paper, :pattern, '—')"
                            + " WHERE LOCATE(:words, paper) > 0")
                    .param("pattern", words.pattern())
                    .param("words", words.words())
                    .update();
        }
    }
}
