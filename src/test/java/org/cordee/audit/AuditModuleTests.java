package org.cordee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CordeeTest
class AuditModuleTests {

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
    JdbcTemplate jdbc;

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
        assertThat(verifying.verify().breaks()).noneMatch(found -> found.chain().equals(consortium));
    }

    @Test
    void reportsTheFirstChangedEntry() {
        happens(act("a"));
        happens(act("b"));
        happens(act("c"));
        sealing.seal();

        tamper("UPDATE audit_entry SET act = 'Nothing' WHERE chain = '" + consortium + "' AND seal_no = 2");

        assertThat(verifying.verify().breaks())
                .contains(new VerifyingAudit.ChainBreak(consortium, 2, "the entry was changed"));
    }

    @Test
    void detectsDeletedLastEntries() {
        happens(act("a"));
        happens(act("b"));
        sealing.seal();

        tamper("DELETE FROM audit_entry WHERE chain = '" + consortium + "' AND seal_no = 2");

        assertThat(verifying.verify().breaks())
                .contains(new VerifyingAudit.ChainBreak(
                        consortium, 2, "entries up to the head of the chain are missing"));
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteAnEntry() {
        happens(act("a"));
        sealing.seal();

        assertThatThrownBy(() -> jdbc.update("DELETE FROM audit_entry WHERE chain = ?", consortium.toString()))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> jdbc.update("UPDATE audit_entry SET act = 'x' WHERE chain = ?", consortium.toString()))
                .hasMessageContaining("never changed");
    }

    /** A damaged chain would be found by every later verification. */
    @AfterEach
    void forgetThisGrouping() {
        tamper("DELETE FROM audit_entry WHERE chain = '" + consortium + "'");
        jdbc.update("DELETE FROM audit_chain WHERE chain = ?", consortium.toString());
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

    /** Changes the audit as a database administrator could; the chain is repaired afterwards for the other tests. */
    private void tamper(String sql) {
        String update = trigger("audit_entry_only_sealed");
        String delete = trigger("audit_entry_never_deleted");
        try {
            jdbc.execute("DROP TRIGGER audit_entry_only_sealed");
            jdbc.execute("DROP TRIGGER audit_entry_never_deleted");
            jdbc.execute(sql);
        } finally {
            jdbc.execute("CREATE TRIGGER audit_entry_only_sealed BEFORE UPDATE ON audit_entry FOR EACH ROW " + update);
            jdbc.execute(
                    "CREATE TRIGGER audit_entry_never_deleted BEFORE DELETE ON audit_entry FOR EACH ROW " + delete);
        }
    }

    private String trigger(String name) {
        return jdbc.queryForObject(
                "SELECT ACTION_STATEMENT FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
                        + " AND TRIGGER_NAME = ?",
                String.class,
                name);
    }
}
