package org.cordee.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.ProcedureStage;
import org.cordee.document.Archive;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The application of a restricted procedure with its database. */
@ConsortiumTest
@RecordApplicationEvents
class CandidacyModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    FreezingApplication freezing;

    @Autowired
    RecordingApplicationDeposit depositing;

    @Autowired
    RecordingDecision deciding;

    @Autowired
    RecordingConsent consenting;

    @Autowired
    CandidacyReading reading;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    ApplicationEvents events;

    private SampleApplications application;
    private Actor lead;

    @BeforeEach
    void gather() {
        application = new SampleApplications(context);
        lead = application.lead.actor();
    }

    private ProcedureStage stage() {
        return lookup.stage(application.id);
    }

    private long count(Class<? extends CandidacyEvent> event) {
        return events.stream(event)
                .filter(one -> one.consortiumId().equals(application.id))
                .count();
    }

    @Test
    void freezesThePapersOfEachMemberAndNothingOfTheBid() {
        freezing.freeze(lead, application.id);
        freezing.freeze(lead, application.id);

        CandidacyView view = application.view();
        Map<String, byte[]> entries = Archive.read(
                new ByteArrayInputStream(reading.archive(lead, application.id).bytes()));
        assertThat(view.stage()).isEqualTo(ProcedureStage.FROZEN);
        assertThat(view.files()).isNotEmpty().allMatch(file -> entries.containsKey(file.name()));
        assertThat(entries).hasSize(view.files().size() + 1).containsKey(ApplicationPackage.MANIFEST);
        assertThat(count(CandidacyEvent.ApplicationFrozen.class)).isEqualTo(1);
    }

    @Test
    void anApplicationThatIsOpenAgainCanBeFrozenAnew() {
        freezing.freeze(lead, application.id);

        freezing.reopen(lead, application.id);
        freezing.reopen(lead, application.id);
        assertThat(stage()).isEqualTo(ProcedureStage.APPLICATION);
        hidden(() -> reading.archive(lead, application.id));
        freezing.freeze(lead, application.id);

        assertThat(stage()).isEqualTo(ProcedureStage.FROZEN);
        assertThat(count(CandidacyEvent.FrozenApplicationReopened.class)).isEqualTo(1);
        assertThat(count(CandidacyEvent.ApplicationFrozen.class)).isEqualTo(2);
    }

    @Test
    void recordsADepositOnceAndItsReceiptIsReadByTheLeadOnly() {
        freezing.freeze(lead, application.id);
        HandReceipt receipt = application.receipt("AR-1");

        assertThat(depositing.record(lead, application.id, receipt)).isEqualTo(DepositOutcome.IN_TIME);
        assertThat(depositing.record(lead, application.id, receipt)).isEqualTo(DepositOutcome.IN_TIME);

        CandidacyView view = application.view();
        assertThat(view.stage()).isEqualTo(ProcedureStage.APPLIED);
        assertThat(view.deposits()).hasSize(1);
        assertThat(count(CandidacyEvent.ApplicationDeposited.class)).isEqualTo(1);
        assertThat(reading.receipt(lead, application.id, view.deposits().get(0).id())
                        .bytes())
                .isNotEmpty();
        Actor member = application.partners.get(0).actor();
        assertThat(reading.of(member, application.id).files()).isEmpty();
        hidden(() ->
                reading.receipt(member, application.id, view.deposits().get(0).id()));
        refused("consortium.wrong-stage.APPLIED", () -> freezing.reopen(lead, application.id));
    }

    @Test
    void storesADepositThatLacksAFileAndWaitsForAnother() {
        freezing.freeze(lead, application.id);
        ListedFile other = ListedFile.read("autre.pdf; 3 Ko", 1);

        DepositOutcome outcome =
                depositing.record(lead, application.id, application.receipt("AR-1", application.stored(), List.of(other)));

        assertThat(outcome).isEqualTo(DepositOutcome.INCOMPLETE);
        assertThat(stage()).isEqualTo(ProcedureStage.FROZEN);
        assertThat(application.view().deposits().get(0).lacking()).isNotEmpty();
        assertThat(depositing.record(lead, application.id, application.receipt("AR-2")))
                .isEqualTo(DepositOutcome.IN_TIME);
        assertThat(count(CandidacyEvent.ApplicationDepositRefused.class)).isEqualTo(1);
    }

    @Test
    void aRecordedDepositIsNeverChangedByTheDatabase() {
        application.deposit();
        JdbcTemplate database = context.getBean(JdbcTemplate.class);

        assertThatThrownBy(() -> database.update(
                        "UPDATE application_deposit SET platform = 'X' WHERE consortium_id = ?",
                        application.id.toString()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update(
                        "DELETE FROM application_deposit WHERE consortium_id = ?", application.id.toString()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDateOfTheInvitationBecomesTheDeadlineAndMayMove() {
        application.deposit();

        deciding.invited(lead, application.id, application.today(), application.inDays(60));
        deciding.invited(lead, application.id, application.today(), application.inDays(60));
        deciding.invited(lead, application.id, application.today(), application.inDays(70));

        assertThat(stage()).isEqualTo(ProcedureStage.INVITED);
        assertThat(lookup.consortium(application.id).deadline()).isEqualTo(application.inDays(70));
        assertThat(count(CandidacyEvent.InvitedToTender.class)).isEqualTo(1);
        assertThat(count(CandidacyEvent.InvitationDateMoved.class)).isEqualTo(1);
        refused(
                "candidacy.decision.other",
                () -> deciding.notSelected(lead, application.id, application.today(), "Insuffisant"));
    }

    @Test
    void anApplicationThatIsNotSelectedEndsTheConsortium() {
        application.deposit();

        deciding.notSelected(lead, application.id, application.today(), "Références insuffisantes");
        deciding.notSelected(lead, application.id, application.today(), "Références insuffisantes");

        assertThat(lookup.consortium(application.id).state()).isEqualTo(ConsortiumState.NOT_SELECTED);
        assertThat(count(CandidacyEvent.ApplicationNotSelected.class)).isEqualTo(1);
        refused(
                "candidacy.decision.other",
                () -> deciding.notSelected(lead, application.id, application.today(), "Autre motif"));
        refused(
                "candidacy.decision.other",
                () -> deciding.invited(lead, application.id, application.today(), application.inDays(60)));
    }

    @Test
    void theBuyersDecisionIsRecordedAfterTheDepositOnly() {
        freezing.freeze(lead, application.id);

        refused(
                "consortium.wrong-stage.FROZEN",
                () -> deciding.invited(lead, application.id, application.today(), application.inDays(60)));
        refused(
                "consortium.wrong-stage.FROZEN",
                () -> deciding.notSelected(lead, application.id, application.today(), "Insuffisant"));
    }

    @Test
    void recordsAConsentForAPartnerOnce() {
        application.deposit();
        GivenConsent given = SampleApplications.consent(application.today());

        consenting.record(lead, application.id, application.partners.get(0).organisationId(), given);
        consenting.record(lead, application.id, application.partners.get(0).organisationId(), given);

        assertThat(application.view().consents()).hasSize(1);
        assertThat(count(CandidacyEvent.BuyerConsentRecorded.class)).isEqualTo(1);
        refused(
                "candidacy.consent.lead",
                () -> consenting.record(lead, application.id, application.lead.organisationId(), given));
        refused("candidacy.consent.no-member", () -> consenting.record(lead, application.id, Ids.next(), given));
    }

    @Test
    void aConsentIsNotNeededBeforeTheApplicationIsFrozen() {
        refused(
                "candidacy.consent.not-needed",
                () -> consenting.record(
                        lead,
                        application.id,
                        application.partners.get(0).organisationId(),
                        SampleApplications.consent(application.today())));
    }

    @Test
    void aMemberReadsButOnlyTheLeadActs() {
        Actor member = application.partners.get(0).actor();

        assertThat(reading.of(member, application.id).lead()).isFalse();
        hidden(() -> freezing.freeze(member, application.id));
        hidden(() -> deciding.notSelected(member, application.id, application.today(), "Insuffisant"));
    }

    @Test
    void aDepositCanBeRecordedTwoDaysAfterTheDateForApplications() {
        freezing.freeze(lead, application.id);
        HandReceipt inTime = application.receipt("AR-1");
        AgreedConsortia time = context.getBean(AgreedConsortia.class);
        time.pass(Duration.between(
                time.now(), lookup.consortium(application.id).deadline().instant().plus(Duration.ofDays(1))));

        assertThat(depositing.record(lead, application.id, inTime)).isEqualTo(DepositOutcome.IN_TIME);
        assertThat(stage()).isEqualTo(ProcedureStage.APPLIED);
    }
}
