package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent.AgreementConcluded;
import org.cordee.agreement.AgreementEvent.SignatureAwaited;
import org.cordee.agreement.AgreementEvent.SignatureLapsed;
import org.cordee.agreement.AgreementEvent.SignatureReminderSent;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One version of an agreement: signed in order, refused without the shown text, sent back at most three times. */
class AgreementRulesTests extends AgreementSample {

    @Test
    void collectsSignaturesInOrderAndTheLeadsLast() {
        Agreement agreement = open();

        refused("agreement.not-your-turn", () -> agreement.sign(now(), second, evidence("A")));
        refused("agreement.not-your-turn", () -> agreement.sign(now(), lead, evidence("A")));
        sign(agreement, first, "A");
        refused("agreement.signed-by-you", () -> agreement.sign(now(), first, evidence("A")));
        sign(agreement, second, "A");
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        sign(agreement, lead, "A");

        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement.recordedEvents())
                .filteredOn(AgreementConcluded.class::isInstance)
                .hasSize(1);
        assertThat(agreement.signatures()).extracting(Signature::organisationId).containsExactly(first, second, lead);
    }

    @Test
    void letsEveryPartySignTheSameTextWithOneHash() {
        Agreement agreement = open();
        refused("agreement.text-changed", () -> agreement.sign(now(), first, evidence("F")));

        sign(agreement, first, "A");
        sign(agreement, second, "A");
        sign(agreement, lead, "A");

        assertThat(agreement.recordedEvents())
                .filteredOn(AgreementEvent.AgreementApproved.class::isInstance)
                .map(event -> ((AgreementEvent.AgreementApproved) event).textSha256())
                .hasSize(3)
                .containsOnly(agreement.paper().sha256());
    }

    @Test
    void recordsSignatoryTextTimeAndSignInOfEachSignature() {
        Agreement agreement = open();
        Act act = at(Duration.ofHours(3));

        agreement.sign(act, first, evidence("A"));

        Signature kept = agreement.of(first).orElseThrow();
        assertThat(agreement.paper().sha256())
                .isEqualTo("559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
        assertThat(kept.seal())
                .isEqualTo(new SignatureEvidence(
                        act.at(),
                        "Nadia Benali",
                        "Directrice",
                        "ACCOUNT",
                        act.actor().personId(),
                        null));
    }

    @Test
    void refusesASignatureForAnotherTextOrWithoutAName() {
        Agreement agreement = open();

        refused("agreement.text-changed", () -> agreement.sign(now(), first, evidence("B")));
        refused(
                "consortium.words.missing",
                () -> agreement.sign(now(), first, new SigningClick(" ", "Directrice", Sha256.of("A"))));
        assertThatThrownBy(() -> agreement.sign(now(), Ids.next(), evidence("A")))
                .isInstanceOf(NotFound.class);
        assertThat(agreement.of(first).orElseThrow().state()).isEqualTo(SignatureState.PENDING);
    }

    @Test
    void refusesASignatureOfAMemberWhoIsNoSignatory() {
        Agreement agreement = open();
        Act member = new Act(new Actor(Ids.next(), first, Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW);

        refused("agreement.not-a-signatory", () -> agreement.sign(member, first, evidence("A")));
        agreement.askChanges(member, first, "Un préavis plus long");

        assertThat(agreement.state()).isEqualTo(AgreementState.CHANGES);
    }

    @Test
    void refusesASignatureBeforeTheTurnIsOpened() {
        Agreement agreement = released(new AgreementVersionNumber(1, 1));

        refused("agreement.not-your-turn", () -> agreement.sign(now(), first, evidence("A")));
        agreement.advance(now(), window(now()));
        agreement.advance(at(Duration.ofHours(1)), window(at(Duration.ofHours(1))));

        assertThat(agreement.recordedEvents())
                .filteredOn(SignatureAwaited.class::isInstance)
                .hasSize(1);
        agreement.sign(now(), first, evidence("A"));
    }

    @ParameterizedTest
    @CsvSource({"1, CHANGES", "2, CHANGES", "3, CHANGES", "4, FAILED"})
    void isSentBackThreeTimesAndNotAFourth(int number, AgreementState then) {
        Agreement agreement = released(new AgreementVersionNumber(1, number));
        agreement.advance(now(), window(now()));

        agreement.askChanges(now(), first, "Un préavis plus long");

        assertThat(agreement.state()).isEqualTo(then);
        assertThat(agreement.awaitsArbitration()).isEqualTo(then == AgreementState.FAILED);
        refused("agreement.closed", () -> agreement.sign(now(), first, evidence("A")));
        refused("agreement.closed", () -> agreement.sign(now(), second, evidence("A")));
    }

    @Test
    void recordsTheReasonOfARefusal() {
        Agreement agreement = open();

        refused("consortium.words.missing", () -> agreement.askChanges(now(), first, " "));
        refused("consortium.words.missing", () -> agreement.refuse(now(), first, ""));
        agreement.refuse(now(), first, "Trop de risques");

        assertThat(agreement.state()).isEqualTo(AgreementState.REFUSED);
        assertThat(agreement.partyThatDidNotSign()).contains(first);
        assertThat(agreement.of(first).orElseThrow().words()).isEqualTo("Trop de risques");
    }

    @Test
    void acceptsASignatureAtTheLastInstantOfTheWindow() {
        Agreement inTime = open();
        Agreement late = open();
        Agreement silent = open();

        inTime.sign(at(FIVE_DAYS), first, evidence("A"));
        refused("agreement.window-ended", () -> late.sign(at(FIVE_DAYS.plusNanos(1)), first, evidence("A")));
        silent.advance(at(FIVE_DAYS.minusNanos(1)), window(now()));
        assertThat(silent.state()).isEqualTo(AgreementState.SIGNING);
        silent.advance(at(FIVE_DAYS), window(now()));
        silent.advance(at(FIVE_DAYS), window(now()));

        assertThat(silent.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(silent.recordedEvents())
                .filteredOn(SignatureLapsed.class::isInstance)
                .hasSize(1);
        refused("agreement.closed", () -> silent.sign(at(FIVE_DAYS), first, evidence("A")));
    }

    @Test
    void remindsOnceAndNotOnTheFirstDay() {
        Agreement agreement = open();
        UUID turn = agreement.of(first).orElseThrow().id();

        assertThat(agreement.remind(at(Duration.ofHours(23)), turn)).isFalse();
        assertThat(agreement.remind(
                        at(Duration.ofHours(60)),
                        agreement.of(second).orElseThrow().id()))
                .isFalse();
        assertThat(agreement.remind(at(Duration.ofHours(60)), turn)).isTrue();
        assertThat(agreement.remind(at(Duration.ofHours(61)), turn)).isFalse();
        assertThat(agreement.recordedEvents())
                .filteredOn(SignatureReminderSent.class::isInstance)
                .hasSize(1);
    }

    @Test
    void numbersVersionsWithinAnAttemptAndAttemptsAfterTheLeadsDecision() {
        Agreement sentBack = open();
        sentBack.askChanges(now(), first, "Plus long");
        Agreement failed = open();
        failed.refuse(now(), first, "Non");

        assertThat(AgreementVersionNumber.after(Optional.empty())).isEqualTo(new AgreementVersionNumber(1, 1));
        assertThat(AgreementVersionNumber.after(Optional.of(sentBack))).isEqualTo(new AgreementVersionNumber(1, 2));
        refused("agreement.already-released", () -> AgreementVersionNumber.after(Optional.of(open())));
        refused("agreement.arbitration-awaited", () -> AgreementVersionNumber.after(Optional.of(failed)));
        failed.arbitrate(now(), AgreementArbitration.RETRY);
        assertThat(AgreementVersionNumber.after(Optional.of(failed))).isEqualTo(new AgreementVersionNumber(2, 1));
        refused("agreement.nothing-to-arbitrate", () -> failed.arbitrate(now(), AgreementArbitration.RETRY));
        refused("agreement.nothing-to-arbitrate", () -> sentBack.arbitrate(now(), AgreementArbitration.RETRY));
    }

    @Test
    void acceptsAPowerOnceForItsTextAndEvenLate() {
        PowerOfAttorney power = PowerOfAttorney.of(now(), open(), first, "P", window(now()));

        refused("agreement.text-changed", () -> power.grant(now(), evidence("Q")));
        power.grant(at(Duration.ofDays(9)), evidence("P"));

        refused("agreement.power.already-granted", () -> power.grant(now(), evidence("P")));
        assertThat(power.recordedEvents())
                .filteredOn(AgreementEvent.PowerGranted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AgreementEvent.PowerGranted.class,
                        granted -> assertThat(granted.late()).isTrue());
        assertThat(power.remind(at(Duration.ofDays(3)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 49, 101})
    void refusesANegotiationFloorBelowHalfOfTheAgreedAmount(int floor) {
        refused("agreement.out-of-range", () -> new Wording(10, 10, 3, floor, false, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 100})
    void acceptsNoFloorHalfOrAllAsNegotiationFloor(int floor) {
        assertThat(new Wording(10, 10, 3, floor, true, null).mayNegotiate()).isEqualTo(floor > 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 3", "91, 10, 3", "10, 0, 3", "10, 31, 3", "10, 10, 1", "10, 10, 6"})
    void refusesAWordingOutsideTheUsualLimits(int withdrawal, int transfer, int confidentiality) {
        refused("agreement.out-of-range", () -> new Wording(withdrawal, transfer, confidentiality, null));
    }
}
