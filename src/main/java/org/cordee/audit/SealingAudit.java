package org.cordee.audit;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals new entries within five seconds, in one chain per consortium; stores the heads of all chains once a day. */
@Component
class SealingAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAudit.class);
    private static final int AT_ONCE = 500;

    private final AuditEntries entries;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SealingAudit(AuditEntries entries, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Seals the unsealed entries. Two nodes may call it at once: only one of them locks the chain's row. */
    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    public void seal() {
        for (UUID chain : entries.chainsWithUnsealedEntries(AT_ONCE)) {
            transaction.executeWithoutResult(status -> sealChain(chain));
        }
    }

    private record Head(long number, String seal) {}

    private void sealChain(UUID chain) {
        jdbc.update(
                "INSERT IGNORE INTO audit_chain (chain, last_no, seal) VALUES (?, 0, ?)",
                chain.toString(),
                AuditEntry.GENESIS);
        var heads = jdbc.query(
                "SELECT last_no, seal FROM audit_chain WHERE chain = ? FOR UPDATE SKIP LOCKED",
                (row, index) -> new Head(row.getLong("last_no"), row.getString("seal")),
                chain.toString());
        if (heads.isEmpty()) {
            return;
        }
        Head head = heads.get(0);
        for (AuditEntry entry : entries.unsealed(chain, AT_ONCE)) {
            long number = head.number() + 1;
            head = new Head(number, entry.sealAfter(head.seal(), number));
            entries.seal(entry.id(), number, head.seal());
        }
        jdbc.update(
                "UPDATE audit_chain SET last_no = ?, seal = ? WHERE chain = ?",
                head.number(),
                head.seal(),
                chain.toString());
    }

    /**
     * Stores the heads of all chains for the day that has just ended (UTC), and logs their common hash, so
     * that it can be archived elsewhere.
     */
    @Scheduled(cron = "0 0 0 * * *", zone = "UTC")
    public void anchor() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        jdbc.update(
                "INSERT IGNORE INTO audit_anchor (day, chain, last_no, seal)"
                        + " SELECT ?, chain, last_no, seal FROM audit_chain",
                Date.valueOf(day));
        var seals = jdbc.queryForList(
                "SELECT seal FROM audit_anchor WHERE day = ? ORDER BY chain", String.class, Date.valueOf(day));
        LOG.info(
                "audit-anchored day={} chains={} hash={}",
                day,
                seals.size(),
                AuditEntry.sha256(String.join("", seals)));
    }
}
