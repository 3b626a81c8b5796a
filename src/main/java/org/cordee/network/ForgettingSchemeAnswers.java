package org.cordee.network;

import java.util.Set;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces the name and the address of an erased person in the answers that its organisations sent. Uses SQL because it
 * is one update of texts, whatever their number.
 */
@Component
class ForgettingSchemeAnswers implements PersonalDataErasure {

    private final JdbcClient jdbc;

    ForgettingSchemeAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        Set<UUID> organisations = traces.organisations();
        if (organisations.isEmpty()) {
            return;
        }
        replace(organisations, traces.email(), traces.pseudonym());
        if (!traces.name().isBlank()) {
            replace(organisations, traces.name(), "—");
        }
    }

    private void replace(Set<UUID> organisations, String trace, String replacement) {
        jdbc.sql("""
                UPDATE network_scheme_answer a JOIN network_scheme_recipient r ON r.id = a.recipient_id
                SET a.words = LEFT(REPLACE(a.words, :trace, :replacement), 4000)
                WHERE r.organisation_id IN (:organisations) AND LOCATE(:trace, a.words) > 0
                """)
                .param("trace", trace)
                .param("replacement", replacement)
                .param("organisations", organisations)
                .update();
    }
}
