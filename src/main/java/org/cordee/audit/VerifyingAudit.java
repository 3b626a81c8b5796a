package org.cordee.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.audit.AuditTotals.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Recomputes every chain from its first entry, with the keys of the installation, and compares it with its seals, its
 * head, its daily anchors, the sealed totals, the heads of the days, their time stamps, and heads archived elsewhere.
 */
@Component
public class VerifyingAudit {

    private static final int AT_ONCE = 1000;

    private final AuditEntries entries;
    private final AuditDays days;
    private final AuditKeys keys;
    private final TimeStamps stamps;
    private final JdbcTemplate jdbc;

    VerifyingAudit(AuditEntries entries, AuditDays days, AuditKeys keys, TimeStamps stamps, JdbcTemplate jdbc) {
        this.entries = entries;
        this.days = days;
        this.keys = keys;
        this.stamps = stamps;
        this.jdbc = jdbc;
    }

    /**
     * Makes a verification that needs no server.
     *
     * @param environment the settings of the installation, with its keys
     */
    public static VerifyingAudit of(JdbcTemplate jdbc, Environment environment) {
        return new VerifyingAudit(
                new AuditEntries(jdbc),
                new AuditDays(jdbc),
                AuditKeys.of(environment),
                TimeStamps.of(environment),
                jdbc);
    }

    /**
     * A place where the past was changed.
     *
     * @param number the number in the chain of the first entry that does not match
     */
    public record ChainBreak(UUID chain, long number, String reason) {}

    /**
     * The result of a verification.
     *
     * @param unsealed entries too recent to be in a chain; they are counted, not verified
     * @param days the number of days whose heads were verified
     * @param stamped the number of these that a time-stamping service has certified
     * @param lastDay the latest day with a head; null before the first one
     * @param lastHead the head of that day, to be archived elsewhere; null before the first one
     * @param breaks the first break of each chain
     * @param faults what is wrong with the totals, the heads of days and the archived heads, one sentence each
     */
    public record AuditReport(
            long chains,
            long entries,
            long unsealed,
            long days,
            long stamped,
            @Nullable LocalDate lastDay,
            @Nullable String lastHead,
            List<ChainBreak> breaks,
            List<String> faults) {

        public boolean isSound() {
            return breaks.isEmpty() && faults.isEmpty();
        }
    }

    /** Verifies all chains and days. It only reads, so the server may run meanwhile. */
    public AuditReport verify() {
        return verify(Map.of());
    }

    /**
     * Verifies all chains and days, and compares heads of days that were archived outside the database: only they can
     * show that the whole audit was put back to an earlier state.
     *
     * @param archived the archived heads by day, as the log or an earlier verification printed them
     */
    public AuditReport verify(Map<LocalDate, String> archived) {
        List<String> faults = new ArrayList<>();
        Map<UUID, Head> heads = new HashMap<>();
        totalsFault(heads).ifPresent(fault -> faults.add("The totals over all chains: " + fault));
        List<UUID> chains = jdbc.query(
                "SELECT DISTINCT chain FROM audit_entry WHERE seal_no IS NOT NULL"
                        + " UNION SELECT DISTINCT chain FROM audit_anchor",
                (row, index) -> UUID.fromString(row.getString(1)));
        List<ChainBreak> breaks = Stream.concat(heads.keySet().stream(), chains.stream())
                .distinct()
                .map(chain -> firstBreak(chain, heads.get(chain)))
                .flatMap(Optional::stream)
                .toList();
        List<AuditDays.Stored> all = days.all();
        faults.addAll(dayFaults(all));
        faults.addAll(archiveFaults(all, archived));
        AuditDays.Stored last = all.isEmpty() ? null : all.get(all.size() - 1);
        return new AuditReport(
                heads.size(),
                count("SELECT COUNT(*) FROM audit_entry WHERE seal_no IS NOT NULL"),
                count("SELECT COUNT(*) FROM audit_entry WHERE seal_no IS NULL"),
                all.size(),
                all.stream().filter(day -> day.stamp() != null).count(),
                last == null ? null : last.head().day(),
                last == null ? null : last.hash(),
                breaks,
                faults);
    }

    private long count(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** Reads the heads and the totals in one statement, so that both are of the same instant. */
    private Optional<String> totalsFault(Map<UUID, Head> heads) {
        List<AuditTotalsTable.Stored> stored = new ArrayList<>();
        jdbc.query(
                "SELECT NULL AS chain, chains, entries AS number, heads AS hash, seal, seal_key FROM audit_total"
                        + " UNION ALL SELECT chain, 0, last_no, seal, NULL, NULL FROM audit_chain",
                row -> {
                    String chain = row.getString("chain");
                    if (chain == null) {
                        stored.add(new AuditTotalsTable.Stored(
                                new AuditTotals(row.getLong("chains"), row.getLong("number"), row.getString("hash")),
                                row.getString("seal"),
                                row.getString("seal_key")));
                    } else {
                        UUID id = UUID.fromString(chain);
                        heads.put(id, new Head(id, row.getLong("number"), row.getString("hash")));
                    }
                });
        if (stored.isEmpty()) {
            return Optional.of("they are missing");
        }
        return stored.get(0).objection(keys).or(() -> difference(stored.get(0).totals(), heads));
    }

    private static Optional<String> difference(AuditTotals sealed, Map<UUID, Head> heads) {
        AuditTotals found = AuditTotals.NONE;
        for (Head head : heads.values()) {
            found = found.moved(new Head(head.chain(), 0, AuditEntry.GENESIS), head);
        }
        if (found.equals(sealed)) {
            return Optional.empty();
        }
        return Optional.of("they name " + sealed.entries() + " entries in " + sealed.chains()
                + " chains, and the chains hold " + found.entries() + " in " + found.chains());
    }

    private Optional<ChainBreak> firstBreak(UUID chain, @Nullable Head head) {
        // the head was read first: entries sealed meanwhile come after it
        if (head == null) {
            return Optional.of(new ChainBreak(chain, 0, "the chain's head is missing"));
        }
        List<ExpectedSeal> marks = new ArrayList<>();
        if (head.number() > 0) {
            marks.add(new ExpectedSeal(head.number(), head.seal(), "head of the chain"));
        }
        marks.addAll(jdbc.query(
                "SELECT day, last_no, seal FROM audit_anchor WHERE chain = ?",
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
                long here = number;
                Optional<String> objection = keys.objection(
                        next.entry().sealedText(seal, number), next.keyId(), next.seal(), "the entry was changed");
                if (objection.isPresent()) {
                    return objection.map(reason -> new ChainBreak(chain, here, reason));
                }
                seal = next.seal();
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

    private List<String> dayFaults(List<AuditDays.Stored> all) {
        List<String> faults = new ArrayList<>();
        String previous = AuditEntry.GENESIS;
        for (AuditDays.Stored stored : all) {
            dayFault(stored, previous)
                    .ifPresent(
                            fault -> faults.add("The head of " + stored.head().day() + ": " + fault));
            previous = stored.hash();
        }
        return faults;
    }

    private Optional<String> dayFault(AuditDays.Stored stored, String previous) {
        DayHead head = stored.head();
        if (!stored.hash().equals(head.hash())) {
            return Optional.of("it is not the hash of its day");
        }
        if (!head.previous().equals(previous)) {
            return Optional.of("the head of the day before it is missing or was changed");
        }
        if (!head.anchors().equals(days.anchors(head.day()))) {
            return Optional.of("the anchors of the day were changed");
        }
        return keys.objection(head.sealedText(), stored.keyId(), stored.seal(), "its seal is not right")
                .or(() -> stampFault(stored));
    }

    private Optional<String> stampFault(AuditDays.Stored stored) {
        byte[] token = stored.stamp();
        if (token == null) {
            return Optional.empty();
        }
        try {
            stamps.check(token, HexFormat.of().parseHex(stored.hash()));
            return Optional.empty();
        } catch (TimeStampRefused wrong) {
            return Optional.of("its time stamp is not right: " + wrong.getMessage());
        }
    }

    private static List<String> archiveFaults(List<AuditDays.Stored> all, Map<LocalDate, String> archived) {
        Map<LocalDate, String> found = new HashMap<>();
        all.forEach(day -> found.put(day.head().day(), day.hash()));
        List<String> faults = new ArrayList<>();
        archived.forEach((day, head) -> {
            String here = found.get(day);
            if (here == null) {
                faults.add("The head of " + day + " was archived, and the database does not have it");
            } else if (!here.equalsIgnoreCase(head.strip())) {
                faults.add("The head of " + day + " is not the archived one");
            }
        });
        return faults;
    }
}
