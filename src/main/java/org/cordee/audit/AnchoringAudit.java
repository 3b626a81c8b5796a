package org.cordee.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cordee.audit.AuditTotalsTable.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores one head for each day, logs it so that it can be archived elsewhere, and has it certified by the time-stamping
 * service when one is set.
 */
@Component
class AnchoringAudit {

    private static final Logger LOG = LoggerFactory.getLogger(AnchoringAudit.class);
    private static final int STAMPS_AT_ONCE = 10;

    private final AuditTotalsTable totals;
    private final AuditDays days;
    private final AuditKeys keys;
    private final Optional<TimeStampService> service;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AnchoringAudit(
            AuditTotalsTable totals,
            AuditDays days,
            AuditKeys keys,
            Optional<TimeStampService> service,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.totals = totals;
        this.days = days;
        this.keys = keys;
        this.service = service;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Stores the head of yesterday (UTC) once, also when the server was down at midnight, and stamps what has none. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void anchorYesterday() {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        if (!days.has(yesterday)) {
            anchor(yesterday);
        }
        stamp();
    }

    /** Stores and logs the head of a day. Idempotent: a second call, or a second node, changes nothing. */
    void anchor(LocalDate day) {
        transaction.executeWithoutResult(status -> {
            Stored stored = totals.locked();
            Optional<String> objection = stored.objection(keys);
            if (objection.isPresent() && !stored.isUnderLostKey(keys)) {
                LOG.error("audit-not-anchored day={}: {}; run verify-audit", day, objection.get());
            } else if (!days.has(day)) {
                store(day, stored.totals());
            }
        });
    }

    /** Copies the heads that have changed since their last anchor; the locked totals keep them still. */
    private void store(LocalDate day, AuditTotals current) {
        // Not INSERT … SELECT: MariaDB 11.4 then refuses the day as null in some orders of its plan.
        List<Object[]> changed = jdbc.query(
                "SELECT c.chain, c.last_no, c.seal FROM audit_chain c WHERE c.last_no > 0 AND NOT EXISTS"
                        + " (SELECT 1 FROM audit_anchor a WHERE a.chain = c.chain AND a.last_no = c.last_no)",
                (row, number) -> new Object[] {
                    day.toString(), row.getString("chain"), row.getLong("last_no"), row.getString("seal")
                });
        jdbc.batchUpdate("INSERT INTO audit_anchor (day, chain, last_no, seal) VALUES (?, ?, ?, ?)", changed);
        DayHead head = new DayHead(day, days.lastHead(), current, days.anchors(day));
        days.add(head, keys.current());
        LOG.info(
                "audit-anchored day={} chains={} entries={} head={}",
                day,
                current.chains(),
                current.entries(),
                head.hash());
    }

    /** Fetches the time stamps that are missing, one request each; outside a transaction, because it waits for others. */
    void stamp() {
        if (service.isEmpty()) {
            return;
        }
        List<AuditDays.Stored> open = days.withoutStamp(STAMPS_AT_ONCE);
        for (AuditDays.Stored day : open) {
            try {
                byte[] token = service.get().stamp(HexFormat.of().parseHex(day.hash()));
                days.addStamp(day.head().day(), token);
                LOG.info("audit-time-stamped day={}", day.head().day());
            } catch (IOException away) {
                LOG.warn(
                        "audit-not-time-stamped day={}, the next try comes in ten minutes: {}",
                        day.head().day(),
                        away.getMessage());
                return;
            }
        }
    }
}
