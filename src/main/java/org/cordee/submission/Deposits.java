package org.cordee.submission;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores every deposit of every channel. Neither this class nor the database allows an update or a delete. */
@Component
class Deposits {

    private static final String PARTS =
            " p JOIN deposit d ON d.id = p.deposit_id WHERE d.consortium_id = ?" + " ORDER BY p.deposit_id, p.position";

    private final JdbcClient jdbc;

    Deposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a deposit.
     *
     * @param now the time of recording, which for the drop box is the time of arrival
     */
    void add(Deposit deposit, @Nullable UUID by, Instant now) {
        Deposit.HandDepositDetails byHand = deposit.byHand();
        jdbc.sql("INSERT INTO deposit (id, consortium_id, receipt_number, document_id, package_sha256, package_size,"
                        + " manifest_sha256, started_at, completed_at, deadline_at, outcome, article, channel, once_key,"
                        + " recorded_at, zone, incident, platform, receipt_document_id, backup_received_at, deposited_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                        deposit.outcome().name(),
                        deposit.article(),
                        deposit.channel().name(),
                        deposit.idempotencyKey(),
                        Timestamp.from(now),
                        byHand == null ? "Europe/Paris" : byHand.zone().getId(),
                        byHand != null && byHand.incident())
                .param(byHand == null ? null : byHand.platform())
                .param(byHand == null ? null : byHand.receiptDocumentId())
                .param(byHand == null ? null : timestamp(byHand.backupReceivedAt()))
                .param(by)
                .update();
        addParts(deposit);
    }

    private void addParts(Deposit deposit) {
        int position = 0;
        for (PackageFile file : deposit.files()) {
            jdbc.sql("INSERT INTO deposit_file (deposit_id, position, name, size, sha256) VALUES (?, ?, ?, ?, ?)")
                    .params(deposit.id(), position++, file.name(), file.size(), file.sha256())
                    .update();
        }
        position = 0;
        for (FileGap gap : deposit.gaps()) {
            jdbc.sql("INSERT INTO deposit_gap (deposit_id, position, name, kind) VALUES (?, ?, ?, ?)")
                    .params(deposit.id(), position++, gap.name(), gap.kind().name())
                    .update();
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    Optional<Deposit> findRepeated(UUID consortiumId, DepositChannelKind channel, String onceKey) {
        return all(consortiumId).stream()
                .filter(deposit ->
                        deposit.channel() == channel && deposit.idempotencyKey().equals(onceKey))
                .findFirst();
    }

    /** Returns the deposits in the order they were completed. */
    public List<Deposit> all(UUID consortiumId) {
        Map<UUID, List<PackageFile>> files = parts(
                consortiumId,
                "deposit_file",
                row -> new PackageFile(row.getString("name"), row.getLong("size"), row.getString("sha256")));
        Map<UUID, List<FileGap>> gaps = parts(
                consortiumId,
                "deposit_gap",
                row -> new FileGap(row.getString("name"), FileGap.Kind.valueOf(row.getString("kind"))));
        return jdbc.sql("SELECT * FROM deposit WHERE consortium_id = ? ORDER BY completed_at, recorded_at, id")
                .param(consortiumId)
                .query((row, number) -> deposit(row, files, gaps))
                .list();
    }

    /**
     * Returns the deposit that the buyer opens: the last one received in time, complete or not, because each replaces
     * the one before (R2151-6 CCP). When none was in time, it is the last one.
     */
    public Optional<Deposit> countingDeposit(UUID consortiumId) {
        List<Deposit> all = all(consortiumId);
        Optional<Deposit> inTime =
                all.stream().filter(deposit -> !deposit.outcome().isLate()).reduce((earlier, later) -> later);
        return inTime.or(() -> all.stream().reduce((earlier, later) -> later));
    }

    /**
     * Returns the next receipt number of the day. The numbers have no gap, because a failed deposit rolls its number
     * back.
     */
    String nextReceiptNumber(LocalDate day) {
        jdbc.sql("INSERT INTO receipt_counter (day, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1")
                .param(Date.valueOf(day))
                .update();
        long number = jdbc.sql("SELECT last FROM receipt_counter WHERE day = ?")
                .param(Date.valueOf(day))
                .query(Long.class)
                .single();
        return String.format(
                Locale.ROOT, "DP-%d-%02d%02d-%04d", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
    }

    private static Deposit deposit(ResultSet row, Map<UUID, List<PackageFile>> files, Map<UUID, List<FileGap>> gaps)
            throws SQLException {
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
                row.getString("article"),
                files.getOrDefault(id, List.of()),
                DepositChannelKind.valueOf(row.getString("channel")) == DepositChannelKind.DROP_BOX
                        ? null
                        : byHand(row, gaps.getOrDefault(id, List.of())));
    }

    private static Deposit.HandDepositDetails byHand(ResultSet row, List<FileGap> gaps) throws SQLException {
        Timestamp backup = row.getTimestamp("backup_received_at");
        return new Deposit.HandDepositDetails(
                row.getString("platform"),
                ZoneId.of(row.getString("zone")),
                row.getObject("receipt_document_id", UUID.class),
                backup == null ? null : backup.toInstant(),
                row.getBoolean("incident"),
                gaps);
    }

    private interface Part<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> parts(UUID consortiumId, String table, Part<T> part) {
        Map<UUID, List<T>> byDeposit = new HashMap<>();
        jdbc.sql("SELECT p.* FROM " + table + PARTS).param(consortiumId).query(row -> {
            byDeposit
                    .computeIfAbsent(row.getObject("deposit_id", UUID.class), none -> new ArrayList<>())
                    .add(part.of(row));
        });
        return byDeposit;
    }
}
