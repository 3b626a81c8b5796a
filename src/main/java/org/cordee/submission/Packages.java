package org.cordee.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the built packages, one for each freeze. The current one belongs to the freeze in force. */
@Component
class Packages {

    private static final String PRESENT = "SELECT p.* FROM bid_package p JOIN bid_freeze f"
            + " ON f.consortium_id = p.consortium_id AND f.attempt = p.attempt AND f.lifted_at IS NULL"
            + " WHERE p.consortium_id = ?";

    private final JdbcClient jdbc;

    Packages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A built package: the document with its bytes and the hash of its manifest. */
    public record BuiltPackage(
            UUID id, UUID consortiumId, int attempt, UUID documentId, String manifestSha256, Instant at) {}

    /**
     * Stores a package. Of two builders at the same time, the second waits.
     *
     * @return true when it is the first
     */
    boolean add(BuiltPackage built) {
        return jdbc.sql("INSERT IGNORE INTO bid_package (id, consortium_id, attempt, document_id, manifest_sha256,"
                                + " built_at) VALUES (?, ?, ?, ?, ?, ?)")
                        .params(
                                built.id(),
                                built.consortiumId(),
                                built.attempt(),
                                built.documentId(),
                                built.manifestSha256(),
                                Timestamp.from(built.at()))
                        .update()
                == 1;
    }

    /** Returns the current package of a consortium. */
    public Optional<BuiltPackage> of(UUID consortiumId) {
        return jdbc.sql(PRESENT).param(consortiumId).query(Packages::row).optional();
    }

    /** Returns the current package and locks it against another deposit until the transaction ends. */
    public Optional<BuiltPackage> claim(UUID consortiumId) {
        return jdbc.sql(PRESENT + " FOR UPDATE")
                .param(consortiumId)
                .query(Packages::row)
                .optional();
    }

    private static BuiltPackage row(ResultSet row, int number) throws SQLException {
        return new BuiltPackage(
                row.getObject("id", UUID.class),
                row.getObject("consortium_id", UUID.class),
                row.getInt("attempt"),
                row.getObject("document_id", UUID.class),
                row.getString("manifest_sha256"),
                row.getTimestamp("built_at").toInstant());
    }
}
