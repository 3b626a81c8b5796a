package org.cordee.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The packages that were built, one for each frozen bid. */
@Component
class Packages {

    private final JdbcClient jdbc;

    Packages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A built package: where its bytes lie and what its manifest hashes to. */
    record Built(UUID id, UUID consortiumId, UUID documentId, String manifestSha256, Instant at) {}

    /** @return whether it is the first; two builders at once meet here and the second waits */
    boolean add(Built built) {
        return jdbc.sql("INSERT IGNORE INTO bid_package (id, consortium_id, document_id, manifest_sha256, built_at)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(
                                built.id(),
                                built.consortiumId(),
                                built.documentId(),
                                built.manifestSha256(),
                                Timestamp.from(built.at()))
                        .update()
                == 1;
    }

    Optional<Built> of(UUID consortiumId) {
        return jdbc.sql("SELECT * FROM bid_package WHERE consortium_id = ?")
                .param(consortiumId)
                .query(Packages::row)
                .optional();
    }

    /** The same, and nobody else deposits it until this transaction ends. */
    Optional<Built> claim(UUID consortiumId) {
        return jdbc.sql("SELECT * FROM bid_package WHERE consortium_id = ? FOR UPDATE")
                .param(consortiumId)
                .query(Packages::row)
                .optional();
    }

    private static Built row(ResultSet row, int number) throws SQLException {
        return new Built(
                row.getObject("id", UUID.class),
                row.getObject("consortium_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("manifest_sha256"),
                row.getTimestamp("built_at").toInstant());
    }
}
