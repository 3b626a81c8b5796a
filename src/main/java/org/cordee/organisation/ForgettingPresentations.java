package org.cordee.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces an erased person's name and address in what its organisations wrote on their pages. Uses SQL, because one
 * statement for each text loads nothing.
 */
@Component
class ForgettingPresentations implements PersonalDataErasure {

    /** A text that is longer after the replacement is cut to the length of its column. */
    private static final List<String> TEXTS = List.of(
            "UPDATE organisation_page SET words_fr = LEFT(REGEXP_REPLACE(words_fr, :pattern, :replacement), 1200)"
                    + " WHERE organisation_id IN (:organisations) AND LOCATE(:trace, words_fr) > 0",
            "UPDATE organisation_page SET words_en = LEFT(REGEXP_REPLACE(words_en, :pattern, :replacement), 1200)"
                    + " WHERE organisation_id IN (:organisations) AND LOCATE(:trace, words_en) > 0",
            "UPDATE organisation_photo SET description = LEFT(REGEXP_REPLACE(description, :pattern, :replacement), 200)"
                    + " WHERE organisation_id IN (:organisations) AND LOCATE(:trace, description) > 0",
            "UPDATE organisation_reference SET subject = LEFT(REGEXP_REPLACE(subject, :pattern, :replacement), 200)"
                    + " WHERE organisation_id IN (:organisations) AND LOCATE(:trace, subject) > 0",
            "UPDATE organisation_reference SET buyer = LEFT(REGEXP_REPLACE(buyer, :pattern, :replacement), 150)"
                    + " WHERE organisation_id IN (:organisations) AND LOCATE(:trace, buyer) > 0");

    private final JdbcClient jdbc;

    ForgettingPresentations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        if (traces.organisations().isEmpty()) {
            return;
        }
        traces.words().forEach(words -> replace(traces.organisations(), words));
    }

    private void replace(Set<UUID> organisations, ErasedWords words) {
        for (String text : TEXTS) {
            jdbc.sql(text)
                    .param("trace", words.words())
                    .param("pattern", words.pattern())
                    .param("replacement", words.replacement())
                    .param("organisations", organisations)
                    .update();
        }
    }
}
