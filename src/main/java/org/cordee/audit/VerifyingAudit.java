package org.cordee.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Recomputes every chain from its first entry and compares it with its seals, its head and its daily anchors. */
@Component
public class VerifyingAudit {

    private static final int AT_ONCE = 1000;

    private final AuditEntries entries;
    private final JdbcTemplate jdbc;

    public VerifyingAudit(JdbcTemplate jdbc) {
        this.entries = new AuditEntries(jdbc);
        this.jdbc = jdbc;
    }

    /**
     * A place where the past was changed.
     *
     * @param number the number in the chain of the first entry that does not match
     */
    public record ChainBreak(UUID chain, long number, String reason) {}

    /** @param unsealed entries too recent to be in a chain; they are counted, not verified */
    public record AuditReport(long chains, long entries, long unsealed, List<ChainBreak> breaks) {

        public boolean isSound() {
            return breaks.isEmpty();
        }
    }

    /** Verifies all chains. It only reads, so the server may run meanwhile. */
    public AuditReport verify() {
        List<UUID> chains = jdbc.query(
                "SELECT chain FROM audit_chain UNION SELECT DISTINCT chain FROM audit_entry WHERE seal_no IS NOT NULL"
                        + " UNION SELECT DISTINCT chain FROM audit_anchor",
                (row, index) -> UUID.fromString(row.getString(1)));
        List<ChainBreak> breaks =
                chains.stream().map(this::firstBreak).flatMap(Optional::stream).toList();
        return new AuditReport(
                chains.size(),
                count("SELECT COUNT(*) FROM audit_entry WHERE seal_no IS NOT NULL"),
                count("SELECT COUNT(*) FROM audit_entry WHERE seal_no IS NULL"),
                breaks);
    }

    private long count(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private Optional<ChainBreak> firstBreak(UUID chain) {
        // the head is read first: entries sealed meanwhile come after it
        var heads = jdbc.query(
                "SELECT last_no, seal FROM audit_chain WHERE chain = ?",
                (row, index) -> new ExpectedSeal(row.getLong("last_no"), row.getString("seal"), "head of the chain"),
                chain.toString());
        if (heads.isEmpty()) {
            return Optional.of(new ChainBreak(chain, 0, "the chain's head is missing"));
        }
        List<ExpectedSeal> marks = new java.util.ArrayList<>(heads);
        marks.addAll(jdbc.query(
                "SELECT day, last_no, seal FROM audit_anchor WHERE chain = ? AND last_no > 0",
                (row, index) -> new ExpectedSeal(
                        row.getLong("last_no"), row.getString("seal"), "anchor of " + row.getDate("day")),
                chain.toString()));
        return walk(chain, marks);
    }

    private record ExpectedSeal(long number, String seal, String name) {}

    private Optional<ChainBreak> walk(UUID chain, List<ExpectedSeal> marks) {
        String seal = AuditEntry.GENESIS;
        long number = 0;
        List<AuditEntries.Sealed> page;
        do {
            page = entries.sealedAfter(chain, number, AT_ONCE);
            for (AuditEntries.Sealed next : page) {
                if (next.number() != number + 1) {
                    return Optional.of(new ChainBreak(chain, number + 1, "an entry is missing"));
                }
                number++;
                seal = next.entry().sealAfter(seal, number);
                if (!seal.equals(next.seal())) {
                    return Optional.of(new ChainBreak(chain, number, "the entry was changed"));
                }
                Optional<ChainBreak> broken = against(marks, chain, number, seal);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        } while (page.size() == AT_ONCE);
        long last = number;
        return marks.stream()
                .filter(mark -> mark.number() > last)
                .findFirst()
                .map(mark -> new ChainBreak(chain, last + 1, "entries up to the " + mark.name() + " are missing"));
    }

    private static Optional<ChainBreak> against(List<ExpectedSeal> marks, UUID chain, long number, String seal) {
        return marks.stream()
                .filter(mark -> mark.number() == number && !mark.seal().equals(seal))
                .findFirst()
                .map(mark -> new ChainBreak(chain, number, "the seal differs from the " + mark.name()));
    }
}
