package org.cordee.submission;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the drop box. There is no update and no delete, here and in the database. */
@Component
class Deposits {

    private final JdbcClient jdbc;

    Deposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Deposit deposit, @Nullable UUID by) {
        jdbc.sql("INSERT INTO deposit (id, consortium_id, receipt_number, document_id, package_sha256, package_size,"
                        + " manifest_sha256, started_at, completed_at, deadline_at, outcome, deposited_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deposit.id(),
                        deposit.consortiumId(),
                        deposit.receiptNumber(),
                        deposit.documentId(),
                        deposit.packageSha256(),
                        deposit.packageSize(),
                        deposit.manifestSha256(),
                        Timestamp.from(deposit.startedAt()),
                        Timestamp.from(deposit.completedAt()),
                        Timestamp.from(deposit.deadlineAt()),
                        deposit.outcome().name())
                .param(by)
                .update();
        int position = 0;
        for (PackageFile file : deposit.files()) {
            jdbc.sql("INSERT INTO deposit_file (deposit_id, position, name, size, sha256) VALUES (?, ?, ?, ?, ?)")
                    .params(deposit.id(), position++, file.name(), file.size(), file.sha256())
                    .update();
        }
    }

    Optional<Deposit> of(UUID consortiumId, String manifestSha256) {
        return all(consortiumId).stream()
                .filter(deposit -> deposit.manifestSha256().equals(manifestSha256))
                .findFirst();
    }

    /** In the order they were completed. */
    List<Deposit> all(UUID consortiumId) {
        return jdbc.sql("SELECT * FROM deposit WHERE consortium_id = ? ORDER BY completed_at, id")
                .param(consortiumId)
                .query(this::row)
                .list();
    }

    /**
     * The one that is opened: the last received in time, since each replaces the one before (R2151-6 CCP); when none was
     * in time, the last.
     */
    Optional<Deposit> counting(UUID consortiumId) {
        List<Deposit> all = all(consortiumId);
        Optional<Deposit> inTime = all.stream()
                .filter(deposit -> deposit.outcome() == DepositOutcome.IN_TIME)
                .reduce((earlier, later) -> later);
        return inTime.or(() -> all.stream().reduce((earlier, later) -> later));
    }

    /** One more receipt of the day; numbers of a day have no gap, as a failed deposit takes its number back. */
    String nextReceiptNumber(LocalDate day) {
        jdbc.sql("INSERT INTO receipt_counter (day, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1")
                .param(Date.valueOf(day))
                .update();
        long number = jdbc.sql("SELECT last FROM receipt_counter WHERE day = ?")
                .param(Date.valueOf(day))
                .query(Long.class)
                .single();
        return String.format(
                Locale.ROOT,
                "DP-%d-%02d%02d-%04d", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
    }

    private Deposit row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Deposit(
                id,
                row.getObject("consortium_id", UUID.class),
                row.getString("receipt_number"),
                row.getObject("document_id", UUID.class),
                row.getString("package_sha256"),
                row.getLong("package_size"),
                row.getString("manifest_sha256"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("completed_at").toInstant(),
                row.getTimestamp("deadline_at").toInstant(),
                DepositOutcome.valueOf(row.getString("outcome")),
                files(id));
    }

    private List<PackageFile> files(UUID depositId) {
        return jdbc.sql("SELECT name, size, sha256 FROM deposit_file WHERE deposit_id = ? ORDER BY position")
                .param(depositId)
                .query((row, number) ->
                        new PackageFile(row.getString("name"), row.getLong("size"), row.getString("sha256")))
                .list();
    }
}
