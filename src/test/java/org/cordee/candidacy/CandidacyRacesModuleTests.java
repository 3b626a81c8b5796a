package org.cordee.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.shared.Actor;
import org.cordee.submission.HandReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people of the lead act on the same application at the same moment. */
@ConsortiumTest
class CandidacyRacesModuleTests {

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

    private SampleApplications application;
    private Actor lead;
    private UUID id;
    private UUID stored;

    @BeforeEach
    void gather() {
        application = new SampleApplications(context);
        lead = application.lead.actor();
        id = application.id;
        stored = application.stored();
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({"freeze, freeze, done", "freeze, reopen, done"})
    void theSecondActOnAnOpenApplicationSeesTheFirst(String first, String second, String answer) {
        assertThat(ConcurrentActs.inOrder(context, act(first), act(second))).containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "reopen, deposit, candidacy.deposit.not-now.APPLICATION",
        "reopen, reopen, done",
        "deposit, reopen, consortium.wrong-stage.APPLIED",
        "deposit, deposit, done",
        "deposit, other receipt, candidacy.deposit.not-now.APPLIED",
        "consent, reopen, done",
        "reopen, consent, candidacy.consent.not-needed"
    })
    void theSecondActOnAFrozenApplicationSeesTheFirst(String first, String second, String answer) {
        freezing.freeze(lead, id);

        assertThat(ConcurrentActs.inOrder(context, act(first), act(second))).containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "invite, reject, candidacy.decision.other",
        "reject, invite, candidacy.decision.other",
        "invite, invite, done",
        "reject, reject, done",
        "reject, consent, candidacy.consent.not-needed",
        "consent, consent, done",
        "consent, invite, done"
    })
    void theSecondActOnADepositedApplicationSeesTheFirst(String first, String second, String answer) {
        application.deposit();

        assertThat(ConcurrentActs.inOrder(context, act(first), act(second))).containsExactly("done", answer);
    }

    private Callable<Object> act(String name) {
        return ConcurrentActs.done(
                switch (name) {
                    case "freeze" -> () -> freezing.freeze(lead, id);
                    case "reopen" -> () -> freezing.reopen(lead, id);
                    case "deposit" -> deposit("AR-1");
                    case "other receipt" -> deposit("AR-2");
                    case "invite" ->
                        () -> deciding.invited(lead, id, application.today(), application.inDays(60));
                    case "reject" -> () -> deciding.notSelected(lead, id, application.today(), "Insuffisant");
                    case "consent" ->
                        () -> consenting.record(
                                lead,
                                id,
                                application.partners.get(0).organisationId(),
                                SampleApplications.consent(application.today()));
                    default -> throw new IllegalArgumentException(name);
                });
    }

    /** Both receipts name one stored file, because each upload is another one. */
    private Runnable deposit(String number) {
        HandReceipt receipt = application.receipt(number, stored);
        return () -> depositing.record(lead, id, receipt);
    }
}
