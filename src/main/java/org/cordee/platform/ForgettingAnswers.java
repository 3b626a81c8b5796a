package org.cordee.platform;

import java.nio.charset.StandardCharsets;
import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Empties stored answers that contain data of an erased person; their keys stay, so that a repeated call does not act
 * again.
 */
@Component
class ForgettingAnswers implements PersonalDataErasure {

    private final JdbcTemplate jdbc;

    ForgettingAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        jdbc.update("UPDATE idempotent_request SET body = '' WHERE LOCATE(?, body) > 0", (Object)
                traces.email().getBytes(StandardCharsets.UTF_8));
    }
}
