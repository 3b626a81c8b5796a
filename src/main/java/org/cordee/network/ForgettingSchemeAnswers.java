package org.cordee.network;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces the name and the address of an erased person in the answers that its organisations sent, and in the calls that
 * they relay as a network. Uses SQL because it is one update of texts, whatever their number.
 */
@Component
class ForgettingSchemeAnswers implements PersonalDataErasure {

    /** A text that is longer after the replacement is cut to the length of its column. */
    private static final List<String> TEXTS = List.of(
            """
            UPDATE network_scheme_answer a JOIN network_scheme_recipient r ON r.id = a.recipient_id
            SET a.words = LEFT(REGEXP_REPLACE(a.words, :pattern, :replacement), 4000)
            WHERE r.organisation_id IN (:organisations) AND LOCATE(:words, a.words) > 0
            """,
            ofScheme("title", 150),
            ofScheme("purpose", 2000),
            ofScheme("audience", 500),
            ofScheme("requirement", 500),
            ofQuestion("wording", 300),
            ofQuestion("answer_options", 2100));

    private final JdbcClient jdbc;

    ForgettingSchemeAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String ofScheme(String column, int longest) {
        return "UPDATE network_scheme SET " + replaced(column, longest)
                + " WHERE network_id IN (:organisations) AND LOCATE(:words, " + column + ") > 0";
    }

    private static String ofQuestion(String column, int longest) {
        return "UPDATE network_scheme_question SET " + replaced(column, longest) + " WHERE LOCATE(:words, " + column
                + ") > 0 AND scheme_id IN (SELECT id FROM network_scheme WHERE network_id IN (:organisations))";
    }

    private static String replaced(String column, int longest) {
        return column + " = LEFT(REGEXP_REPLACE(" + column + ", :pattern, :replacement), " + longest + ")";
    }

    @Override
    public void erase(ErasedPerson traces) {
        Set<UUID> organisations = traces.organisations();
        if (organisations.isEmpty()) {
            return;
        }
        for (ErasedWords words : traces.words()) {
            TEXTS.forEach(text -> jdbc.sql(text)
                    .param("words", words.words())
                    .param("pattern", words.pattern())
                    .param("replacement", words.replacement())
                    .param("organisations", organisations)
                    .update());
        }
    }
}
