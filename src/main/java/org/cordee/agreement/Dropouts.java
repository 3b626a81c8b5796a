package org.cordee.agreement;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the failures of members while their bid was drafted. A caller that adds one holds the lock of the consortium.
 */
@Component
class Dropouts {

    private final JdbcClient jdbc;

    Dropouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID consortiumId, Dropout dropout, @Nullable UUID by) {
        jdbc.sql("INSERT INTO member_dropout (consortium_id, organisation_id, cause, reason, evidence, dropped_at,"
                        + " dropped_by) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        consortiumId,
                        dropout.organisationId(),
                        dropout.why().cause().name(),
                        dropout.why().reason(),
                        dropout.why().evidence(),
                        Timestamp.from(dropout.at()))
                .param(by)
                .update();
    }

    /** Returns the latest failure of this organisation. */
    Optional<Dropout> last(UUID consortiumId, UUID organisationId) {
        return of(consortiumId).stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .reduce((earlier, later) -> later);
    }

    /** Returns the failures in the order in which they happened. */
    public List<Dropout> of(UUID consortiumId) {
        return jdbc.sql("SELECT * FROM member_dropout WHERE consortium_id = ? ORDER BY dropped_at, organisation_id")
                .param(consortiumId)
                .query((row, number) -> new Dropout(
                        row.getObject("organisation_id", UUID.class),
                        new Dropout.DropoutReason(
                                DropoutCause.valueOf(row.getString("cause")),
                                row.getString("reason"),
                                row.getString("evidence")),
                        row.getTimestamp("dropped_at").toInstant()))
                .list();
    }
}
