package org.cordee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.audit.VerifyingAudit.AuditReport;
import org.cordee.audit.VerifyingAudit.ChainBreak;
import org.cordee.platform.TestDatabase;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CordeeTest
class AuditModuleTests {

    private static final List<String> TABLES =
            List.of("audit_entry", "audit_chain", "audit_total", "audit_anchor", "audit_day");

    private final UUID consortium = Ids.next();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SealingAudit sealing;

    @Autowired
    VerifyingAudit verifying;

    @Autowired
    AnchoringAudit anchoring;

    @Autowired
    AuditKeys keys;

    @Autowired
    AuditDays days;

    @Autowired
    AuditTotalsTable totals;

    @Autowired
    TimeStamps stamps;

    @Autowired
    JdbcTemplate jdbc;

    /** The account that owns the schema; the application's own account may not drop a trigger. */
    private JdbcTemplate owner;

    @BeforeEach
    void connectAsOwner() {
        owner = TestDatabase.owner(jdbc);
        anchoring.anchorYesterday(); // so that the server has nothing to anchor while a test changes the tables
    }

    record SomethingPriced(EventHeader stamp, UUID invitationId, String secret) implements ConsortiumFact {}

    @Test
    void anActAndItsEntryAreCommittedOrRolledBackTogether() {
        SomethingPriced act = act("12 000");

        transaction.executeWithoutResult(status -> {
            events.publishEvent(act);
            status.setRollbackOnly();
        });

        assertThat(entriesOfThisGrouping()).isZero();
        assertThatThrownBy(() -> events.publishEvent(act)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void recordsActorOrganisationAndSubjectButNeverAValue() {
        SomethingPriced act = act("12 000,50 euros");

        happens(act);

        var row = jdbc.queryForMap(
                "SELECT * FROM audit_entry WHERE id = ?", act.eventId().toString());
        assertThat(row.get("person_id")).hasToString(String.valueOf(act.stamp().personId()));
        assertThat(row.get("organisation_id"))
                .hasToString(String.valueOf(act.stamp().organisationId()));
        assertThat(row.get("subject_id")).hasToString(act.invitationId().toString());
        assertThat(row.get("fields")).asString().contains("secret");
        assertThat(row.values().toString()).doesNotContain("12 000");
    }

    @Test
    void anEventReceivedTwiceIsOneEntry() {
        SomethingPriced act = act("x");

        happens(act);
        happens(act);

        assertThat(entriesOfThisGrouping()).isEqualTo(1);
    }

    @Test
    void sealsOneValidChainPerConsortium() {
        happens(act("a"));
        happens(act("b"));

        sealing.seal();
        sealing.seal();

        assertThat(jdbc.queryForList(
                        "SELECT seal_no FROM audit_entry WHERE chain = ? ORDER BY id",
                        Long.class,
                        consortium.toString()))
                .containsExactly(1L, 2L);
        assertThat(verifying.verify().isSound()).isTrue();
    }

    @Test
    void reportsTheFirstChangedEntry() {
        happens(act("a"));
        happens(act("b"));
        happens(act("c"));
        sealing.seal();

        AuditReport report =
                verifiedAfter("UPDATE audit_entry SET act = 'Nothing' WHERE " + ours() + " AND seal_no = 2");

        assertThat(report.breaks()).containsExactly(new ChainBreak(consortium, 2, "the entry was changed"));
    }

    @Test
    void detectsDeletedLastEntries() {
        happens(act("a"));
        happens(act("b"));
        sealing.seal();

        AuditReport report = verifiedAfter("DELETE FROM audit_entry WHERE " + ours() + " AND seal_no = 2");

        assertThat(report.breaks())
                .containsExactly(new ChainBreak(consortium, 2, "entries up to the head of the chain are missing"));
    }

    /** An operator who knows the code can compute every hash, and not the seals: the key is not in the database. */
    @Test
    void detectsAChainThatWasSealedAgainWithoutTheKey() {
        happens(act("a"));
        happens(act("b"));
        sealing.seal();
        AuditKey forged = AuditKey.read(keys.current().id() + ":" + "A".repeat(43) + "=", "a forger");

        AuditReport report = verifiedAfter(() -> resealWith(forged, "Nothing"));

        assertThat(report.breaks()).containsExactly(new ChainBreak(consortium, 1, "the entry was changed"));
    }

    @Test
    void detectsAChainThatWasSealedAgainWithAKeyOfTheForger() {
        happens(act("a"));
        sealing.seal();
        AuditKey forged = AuditKey.read("another:" + "A".repeat(43) + "=", "a forger");

        AuditReport report = verifiedAfter(() -> resealWith(forged, "Nothing"));

        assertThat(report.breaks())
                .containsExactly(
                        new ChainBreak(consortium, 1, "it was sealed with the key another, which is not at hand"));
    }

    @Test
    void detectsAChainThatWasDeletedWithItsHead() {
        happens(act("a"));
        happens(act("b"));
        sealing.seal();

        AuditReport report =
                verifiedAfter("DELETE FROM audit_entry WHERE " + ours(), "DELETE FROM audit_chain WHERE " + ours());

        assertThat(report.breaks()).isEmpty();
        assertThat(report.faults()).singleElement().asString().startsWith("The totals over all chains: they name ");
    }

    @Test
    void detectsAChainWhoseLastEntriesWereDeletedAndWhoseHeadWasPutBack() {
        happens(act("a"));
        sealing.seal();
        String earlier = jdbc.queryForObject(
                "SELECT seal FROM audit_chain WHERE chain = ?", String.class, consortium.toString());
        happens(act("b"));
        sealing.seal();

        AuditReport report = verifiedAfter(
                "DELETE FROM audit_entry WHERE " + ours() + " AND seal_no = 2",
                "UPDATE audit_chain SET last_no = 1, seal = '" + earlier + "' WHERE " + ours());

        assertThat(report.breaks()).isEmpty();
        assertThat(report.faults()).singleElement().asString().startsWith("The totals over all chains: they name ");
    }

    @Test
    void detectsTotalsThatWereCorrectedAfterADeletion() {
        happens(act("a"));
        sealing.seal();

        AuditReport report = verifiedAfter(
                "DELETE FROM audit_entry WHERE " + ours(),
                "DELETE FROM audit_chain WHERE " + ours(),
                "UPDATE audit_total SET chains = chains - 1, entries = entries - 1");

        assertThat(report.faults()).containsExactly("The totals over all chains: they were changed");
    }

    @Test
    void neverSealsTotalsThatSomebodyChanged() {
        happens(act("a"));
        sealing.seal();

        AuditReport report = verifiedAfter(() -> {
            owner.update("UPDATE audit_total SET entries = entries + 5");
            happens(act("b"));
            sealing.seal();
        });

        assertThat(report.faults()).containsExactly("The totals over all chains: they were changed");
    }

    @Test
    void aDayThatWasDeletedIsMissedByTheArchivedHead() {
        LocalDate day = nextDay();
        happens(act("a"));
        sealing.seal();
        anchoring.anchor(day);
        String head = owner.queryForObject("SELECT hash FROM audit_day WHERE day = ?", String.class, day);
        assertThat(verifying.verify(Map.of(day, head)).faults()).isEmpty();

        AuditReport report = verifiedAfter(
                Map.of(day, head),
                () -> List.of("audit_anchor", "audit_day")
                        .forEach(table -> owner.update("DELETE FROM " + table + " WHERE day = ?", day)));

        assertThat(report.faults()).contains("The head of " + day + " was archived, and the database does not have it");
    }

    @Test
    void aDayWhoseAnchorsWereChangedIsReported() {
        LocalDate day = nextDay();
        happens(act("a"));
        sealing.seal();
        anchoring.anchor(day);

        AuditReport report = verifiedAfter("DELETE FROM audit_anchor WHERE day = '" + day + "' AND " + ours());

        assertThat(report.faults()).containsExactly("The head of " + day + ": the anchors of the day were changed");
    }

    @Test
    void aSecondNodeAnchorsADayNoSecondTime() {
        LocalDate day = nextDay();
        anchoring.anchor(day);
        String head = owner.queryForObject("SELECT hash FROM audit_day WHERE day = ?", String.class, day);
        happens(act("a"));
        sealing.seal();

        anchoring.anchor(day);

        assertThat(owner.queryForObject("SELECT hash FROM audit_day WHERE day = ?", String.class, day))
                .isEqualTo(head);
    }

    @Test
    void aTimeStampingServiceCertifiesTheHeadOfADayAndAForgedTokenIsReported() {
        LocalDate day = nextDay();
        anchoring.anchor(day);
        try (TestTimeStampAuthority authority = new TestTimeStampAuthority()) {
            TimeStampService service = new TimeStampService(authority.address(), Duration.ofSeconds(20), stamps);
            new AnchoringAudit(totals, days, keys, Optional.of(service), jdbc, transaction).stamp();
        }

        assertThat(verifying.verify().stamped()).isPositive();
        assertThat(verifying.verify().isSound()).isTrue();
        AuditReport report = verifiedAfter("UPDATE audit_day SET time_stamp = X'3003020100' WHERE day = '" + day + "'");
        assertThat(report.faults()).singleElement().asString().contains("The head of " + day + ": its time stamp");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteAnEntryOrAnAnchor() {
        happens(act("a"));
        sealing.seal();
        LocalDate day = nextDay();
        anchoring.anchor(day);

        assertThatThrownBy(() -> jdbc.update("DELETE FROM audit_entry WHERE chain = ?", consortium.toString()))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> jdbc.update("UPDATE audit_entry SET act = 'x' WHERE chain = ?", consortium.toString()))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM audit_anchor WHERE chain = ?", consortium.toString()))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> jdbc.update("UPDATE audit_day SET entries = 0 WHERE day = ?", day))
                .hasMessageContaining("never changed");
    }

    /** Returns the day after the last one that has a head: each head names the one before it. */
    private LocalDate nextDay() {
        return new AuditDays(owner).last().orElseThrow().plusDays(1);
    }

    private String ours() {
        return "chain = '" + consortium + "'";
    }

    /** Writes the chain anew, as somebody could who may change the database and has the code. */
    private void resealWith(AuditKey key, String act) {
        owner.update("UPDATE audit_entry SET act = ? WHERE " + ours(), act);
        String seal = AuditEntry.GENESIS;
        long number = 0;
        for (AuditEntries.Sealed entry : new AuditEntries(owner).sealedAfter(consortium, 0, 10)) {
            number++;
            seal = key.seal(entry.entry().sealedText(seal, number));
            owner.update(
                    "UPDATE audit_entry SET seal = ?, seal_key = ? WHERE id = ?",
                    seal,
                    key.id(),
                    entry.entry().id().toString());
        }
        owner.update("UPDATE audit_chain SET seal = ? WHERE " + ours(), seal);
    }

    private AuditReport verifiedAfter(String... statements) {
        return verifiedAfter(() -> List.of(statements).forEach(owner::execute));
    }

    private AuditReport verifiedAfter(Runnable change) {
        return verifiedAfter(Map.of(), change);
    }

    /**
     * Changes the audit as the owner of the database could, verifies it, and puts every row back, because each later
     * verification would find the damage. Meanwhile the server seals nothing.
     */
    private AuditReport verifiedAfter(Map<LocalDate, String> archived, Runnable change) {
        synchronized (sealing) {
            return verifiedAlone(archived, change);
        }
    }

    private AuditReport verifiedAlone(Map<LocalDate, String> archived, Runnable change) {
        Map<String, String> triggers = new LinkedHashMap<>();
        owner.query(
                "SELECT TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, EVENT_OBJECT_TABLE, ACTION_STATEMENT"
                        + " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
                        + " AND EVENT_OBJECT_TABLE LIKE 'audit%'",
                row -> {
                    triggers.put(
                            row.getString("TRIGGER_NAME"),
                            "CREATE TRIGGER " + row.getString("TRIGGER_NAME") + " " + row.getString("ACTION_TIMING")
                                    + " "
                                    + row.getString("EVENT_MANIPULATION") + " ON " + row.getString("EVENT_OBJECT_TABLE")
                                    + " FOR EACH ROW " + row.getString("ACTION_STATEMENT"));
                });
        triggers.keySet().forEach(name -> owner.execute("DROP TRIGGER " + name));
        for (String table : TABLES) {
            owner.execute("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
        }
        try {
            change.run();
            return verifying.verify(archived);
        } finally {
            owner.update("DELETE FROM audit_entry WHERE " + ours());
            for (String table : TABLES) {
                owner.execute("REPLACE INTO " + table + " SELECT * FROM kept_" + table);
                owner.execute("DROP TABLE kept_" + table);
            }
            triggers.values().forEach(owner::execute);
        }
    }

    private void happens(SomethingPriced act) {
        transaction.executeWithoutResult(status -> events.publishEvent(act));
    }

    private SomethingPriced act(String secret) {
        return new SomethingPriced(
                new EventHeader(Ids.next(), Instant.now(), consortium, Ids.next(), Ids.next()), Ids.next(), secret);
    }

    private int entriesOfThisGrouping() {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE chain = ?", Integer.class, consortium.toString());
        return count == null ? 0 : count;
    }
}
