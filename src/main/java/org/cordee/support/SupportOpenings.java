package org.cordee.support;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes who opened what was shared. The insert is SQL by hand: of two openings at once one is noted. */
@Component
class SupportOpenings {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    SupportOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day on which a person opened what was shared. */
    record OpenedOn(LocalDate on, UUID personId) {}

    /**
     * Notes an opening.
     *
     * @return true when it is the first one of this person on this day
     */
    boolean note(UUID requestId, UUID personId, LocalDate day, Instant at) {
        return jdbc.sql("INSERT IGNORE INTO support_opening (request_id, opened_on, person_id, opened_at)"
                                + " VALUES (:request, :day, :person, :at)")
                        .param("request", requestId.toString())
                        .param("day", day)
                        .param("person", personId.toString())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Returns the last hundred openings, the latest first. */
    List<OpenedOn> of(UUID requestId) {
        return jdbc.sql("SELECT opened_on, person_id FROM support_opening WHERE request_id = :request"
                        + " ORDER BY opened_at DESC, person_id LIMIT " + MOST)
                .param("request", requestId.toString())
                .query((row, at) -> new OpenedOn(
                        row.getObject("opened_on", LocalDate.class), UUID.fromString(row.getString("person_id"))))
                .list();
    }
}
