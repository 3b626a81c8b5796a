package org.cordee.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.audit.AuditTotals.Head;
import org.cordee.audit.AuditTotalsTable.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals new entries within five seconds, in one chain per consortium, with a key outside the database. It counts the acts
 * for monitoring as it seals them, so that an act that was rolled back is not counted.
 */
@Component
class SealingAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAudit.class);
    private static final int AT_ONCE = 500;

    private final AuditEntries entries;
    private final AuditTotalsTable totals;
    private final AuditKeys keys;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    SealingAudit(
            AuditEntries entries,
            AuditTotalsTable totals,
            AuditKeys keys,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.entries = entries;
        this.totals = totals;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /** Seals the unsealed entries. Two nodes may call it at once: only one of them locks the chain's row. */
    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    public synchronized void seal() {
        for (UUID chain : entries.chainsWithUnsealedEntries(AT_ONCE)) {
            List<String> acts = transaction.execute(status -> sealChain(chain));
            acts.forEach(act -> metrics.counter("cordee.acts", "act", act).increment());
        }
    }

    /** @return the names of the acts whose entries were sealed */
    private List<String> sealChain(UUID chain) {
        jdbc.update(
                "INSERT IGNORE INTO audit_chain (chain, last_no, seal) VALUES (?, 0, ?)",
                chain.toString(),
                AuditEntry.GENESIS);
        List<Head> heads = jdbc.query(
                "SELECT last_no, seal FROM audit_chain WHERE chain = ? FOR UPDATE SKIP LOCKED",
                (row, index) -> new Head(chain, row.getLong("last_no"), row.getString("seal")),
                chain.toString());
        if (heads.isEmpty()) {
            return List.of();
        }
        Head from = heads.get(0);
        List<AuditEntry> waiting = entries.unsealed(chain, AT_ONCE);
        Head to = sealed(from, waiting);
        if (to.number() > from.number()) {
            jdbc.update(
                    "UPDATE audit_chain SET last_no = ?, seal = ? WHERE chain = ?",
                    to.number(),
                    to.seal(),
                    chain.toString());
            count(from, to);
        }
        return waiting.stream().map(AuditEntry::act).toList();
    }

    private Head sealed(Head from, List<AuditEntry> waiting) {
        Head head = from;
        AuditKey key = keys.current();
        for (AuditEntry entry : waiting) {
            long number = head.number() + 1;
            head = new Head(from.chain(), number, key.seal(entry.sealedText(head.seal(), number)));
            entries.seal(entry.id(), number, head.seal(), key.id());
        }
        return head;
    }

    /** Adds to the totals. Totals that somebody changed stay as they are: a new seal would cover the change up. */
    private void count(Head from, Head to) {
        Stored stored = totals.locked();
        Optional<String> objection = stored.objection(keys);
        if (objection.isEmpty() || stored.isUnderLostKey(keys)) {
            totals.store(stored.totals().moved(from, to));
        } else {
            LOG.error("audit-totals-damaged: {}; run verify-audit", objection.get());
        }
    }
}
