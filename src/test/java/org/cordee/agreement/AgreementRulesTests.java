package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.agreement.AgreementEvent.AgreementConcluded;
import org.cordee.agreement.AgreementEvent.SignatureAwaited;
import org.cordee.agreement.AgreementEvent.SignatureLapsed;
import org.cordee.agreement.AgreementEvent.SignatureReminderSent;
import org.cordee.agreement.convention.Copy;
import org.cordee.agreement.convention.Wording;
import org.cordee.agreement.power.PowerOfAttorney;
import org.cordee.agreement.signing.Evidence;
import org.cordee.agreement.signing.Sealed;
import org.cordee.agreement.signing.Sha256;
import org.cordee.agreement.signing.SignatureState;
import org.cordee.agreement.signing.SignatureStep;
import org.cordee.agreement.signing.Window;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One version of an agreement: signed in order, by whom it is shown to, sent back at most three times. */
class AgreementRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    private final UUID consortium = Ids.next();
    private final UUID lead = Ids.next();
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    private static Act at(Duration later) {
        Actor actor = new Actor(Ids.next(), null, Set.of(Role.SIGNATORY), Actor.Via.ACCOUNT);
        return new Act(actor, NOW.plus(later));
    }

    private static Act now() {
        return at(Duration.ZERO);
    }

    private static Window window(Act act) {
        return new Window(act.at(), act.at().plus(FIVE_DAYS));
    }

    private Agreement released(Draft draft) {
        List<Copy> copies =
                List.of(new Copy(lead, true, "A B"), new Copy(first, false, "A"), new Copy(second, false, "B"));
        return Agreement.release(now(), Ids.next(), consortium, draft, Wording.USUAL, copies);
    }

    private Agreement open() {
        Agreement agreement = released(new Draft(1, 1));
        agreement.advance(now(), window(now()));
        return agreement;
    }

    private static Evidence evidence(String text) {
        return new Evidence("Nadia Benali", "Directrice", Sha256.of(text));
    }

    private void sign(Agreement agreement, UUID party, String text) {
        agreement.sign(now(), party, evidence(text));
        agreement.advance(now(), window(now()));
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void isSignedByOneAfterTheOtherAndByTheLeadLast() {
        Agreement agreement = open();

        refused(() -> agreement.sign(now(), second, evidence("B")), "agreement.not-your-turn");
        refused(() -> agreement.sign(now(), lead, evidence("A B")), "agreement.not-your-turn");
        sign(agreement, first, "A");
        refused(() -> agreement.sign(now(), first, evidence("A")), "agreement.signed-by-you");
        sign(agreement, second, "B");
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        sign(agreement, lead, "A B");

        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement.told())
                .filteredOn(AgreementConcluded.class::isInstance)
                .hasSize(1);
        assertThat(agreement.signatures())
                .extracting(signature -> signature.organisationId)
                .containsExactly(first, second, lead);
    }

    /** Its grouping missed its deadline and goes on: nobody signs twice, and nobody is written to again. */
    @Test
    void whoseTurnItWasHasAnotherWindowAndWhatWasSignedStays() {
        Agreement agreement = open();
        sign(agreement, first, "A");
        int told = agreement.told().size();
        Act later = at(Duration.ofDays(9));

        agreement.extend(at(Duration.ofDays(1)), window(at(Duration.ofDays(1))));
        assertThat(turn(agreement).dueAt()).isEqualTo(window(now()).dueAt());
        agreement.extend(later, window(later));
        agreement.advance(later, window(later));

        assertThat(turn(agreement).organisationId()).isEqualTo(second);
        assertThat(turn(agreement).dueAt()).isEqualTo(window(later).dueAt());
        assertThat(agreement.of(first).orElseThrow().state).isEqualTo(SignatureState.SIGNED);
        assertThat(agreement.told()).hasSize(told);
        agreement.sign(later, second, evidence("B"));
        agreement.extend(later, window(later));
        assertThat(agreement.of(lead).orElseThrow().dueAt).isNull();
    }

    @Test
    void whatHasFailedIsForTheLeadToDecideAboutAndHasNoOtherWindow() {
        Agreement agreement = open();
        Act later = at(Duration.ofDays(9));
        agreement.advance(later, window(later));

        agreement.extend(later, window(later));

        assertThat(agreement.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(agreement.awaitsArbitration()).isTrue();
    }

    @Test
    void aWindowThatTheDeadlineHadCutShortIsAsLongAsUsualOnceTheDeadlineMoves() {
        Agreement agreement = released(new Draft(1, 1));
        Instant cut = NOW.plus(Duration.ofHours(20));
        agreement.advance(now(), new Window(NOW, cut));
        int told = agreement.told().size();

        agreement.follow(at(Duration.ofHours(1)), openedAt -> openedAt.plus(Duration.ofHours(2)));
        assertThat(turn(agreement).dueAt()).isEqualTo(cut);
        agreement.follow(at(Duration.ofHours(20)), openedAt -> openedAt.plus(FIVE_DAYS));
        assertThat(turn(agreement).dueAt()).isEqualTo(cut);
        agreement.follow(at(Duration.ofHours(1)), openedAt -> openedAt.plus(FIVE_DAYS));
        agreement.advance(at(Duration.ofHours(20)), window(now()));

        assertThat(turn(agreement).dueAt()).isEqualTo(NOW.plus(FIVE_DAYS));
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        assertThat(agreement.told()).hasSize(told);
    }

    /** Its time went by with the grouping's, or a second before that. */
    @Test
    void aTurnThatEndedWithTheDeadlineHasNotLapsedAndAnEarlierOneHas() {
        Act later = at(Duration.ofDays(9));
        Instant deadline = NOW.plus(FIVE_DAYS);
        Agreement until = open();
        until.advance(later, window(later));
        Agreement before = open();
        before.advance(later, window(later));

        until.endWith(deadline.plusMillis(300));
        before.endWith(deadline.plusSeconds(1));
        Agreement signed = open();
        signed.endWith(deadline);

        assertThat(until.state()).isEqualTo(AgreementState.SIGNING);
        assertThat(until.endedAt()).isNull();
        assertThat(turn(until).organisationId()).isEqualTo(first);
        assertThat(before.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(turn(signed).dueAt()).isEqualTo(deadline);
    }

    private static SignatureStep.Turn turn(Agreement agreement) {
        return Objects.requireNonNull(agreement.step(true, NOW).turn());
    }

    @Test
    void keepsWhoSignedWhatWhenAndByWhichWayIn() {
        Agreement agreement = open();
        Act act = at(Duration.ofHours(3));

        agreement.sign(act, first, evidence("A"));

        Signature kept = agreement.of(first).orElseThrow();
        assertThat(kept.text).isEqualTo("A");
        assertThat(kept.sha256).isEqualTo("559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
        assertThat(kept.seal)
                .isEqualTo(new Sealed(
                        act.at(),
                        "Nadia Benali",
                        "Directrice",
                        "ACCOUNT",
                        act.actor().personId()));
    }

    @Test
    void refusesASignatureUnderAnotherTextOrOfNobody() {
        Agreement agreement = open();

        refused(() -> agreement.sign(now(), first, evidence("B")), "agreement.text-changed");
        refused(
                () -> agreement.sign(now(), first, new Evidence(" ", "Directrice", Sha256.of("A"))),
                "consortium.words.missing");
        assertThatThrownBy(() -> agreement.sign(now(), Ids.next(), evidence("A")))
                .isInstanceOf(NotFound.class);
        assertThat(agreement.of(first).orElseThrow().state).isEqualTo(SignatureState.PENDING);
    }

    @Test
    void whoMayNotSignForItsOrganisationReadsAndAsksButDoesNotSign() {
        Agreement agreement = open();
        Act member = new Act(new Actor(Ids.next(), first, Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW);

        refused(() -> agreement.sign(member, first, evidence("A")), "agreement.not-a-signatory");
        agreement.askChanges(member, first, "Un préavis plus long");

        assertThat(agreement.state()).isEqualTo(AgreementState.CHANGES);
    }

    @Test
    void nobodySignsBeforeItsTurnIsOpened() {
        Agreement agreement = released(new Draft(1, 1));

        refused(() -> agreement.sign(now(), first, evidence("A")), "agreement.not-your-turn");
        agreement.advance(now(), window(now()));
        agreement.advance(at(Duration.ofHours(1)), window(at(Duration.ofHours(1))));

        assertThat(agreement.told())
                .filteredOn(SignatureAwaited.class::isInstance)
                .hasSize(1);
        agreement.sign(now(), first, evidence("A"));
    }

    @ParameterizedTest
    @CsvSource({"1, CHANGES", "2, CHANGES", "3, CHANGES", "4, FAILED"})
    void isSentBackThreeTimesAndNotAFourth(int number, AgreementState then) {
        Agreement agreement = released(new Draft(1, number));
        agreement.advance(now(), window(now()));

        agreement.askChanges(now(), first, "Un préavis plus long");

        assertThat(agreement.state()).isEqualTo(then);
        assertThat(agreement.awaitsArbitration()).isEqualTo(then == AgreementState.FAILED);
        refused(() -> agreement.sign(now(), first, evidence("A")), "agreement.closed");
        refused(() -> agreement.sign(now(), second, evidence("B")), "agreement.closed");
    }

    @Test
    void saysWhyItIsNotSigned() {
        Agreement agreement = open();

        refused(() -> agreement.askChanges(now(), first, " "), "consortium.words.missing");
        refused(() -> agreement.refuse(now(), first, ""), "consortium.words.missing");
        agreement.refuse(now(), first, "Trop de risques");

        assertThat(agreement.state()).isEqualTo(AgreementState.REFUSED);
        assertThat(agreement.failedWith()).contains(first);
        assertThat(agreement.of(first).orElseThrow().words).isEqualTo("Trop de risques");
    }

    @Test
    void theLastInstantOfTheWindowBelongsToWhoeverSigns() {
        Agreement inTime = open();
        Agreement late = open();
        Agreement silent = open();

        inTime.sign(at(FIVE_DAYS), first, evidence("A"));
        refused(() -> late.sign(at(FIVE_DAYS.plusNanos(1)), first, evidence("A")), "agreement.window-ended");
        silent.advance(at(FIVE_DAYS.minusNanos(1)), window(now()));
        assertThat(silent.state()).isEqualTo(AgreementState.SIGNING);
        silent.advance(at(FIVE_DAYS), window(now()));
        silent.advance(at(FIVE_DAYS), window(now()));

        assertThat(silent.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(silent.told()).filteredOn(SignatureLapsed.class::isInstance).hasSize(1);
        refused(() -> silent.sign(at(FIVE_DAYS), first, evidence("A")), "agreement.closed");
    }

    @Test
    void remindsOnceAndNotOnTheFirstDay() {
        Agreement agreement = open();
        UUID turn = agreement.of(first).orElseThrow().id;

        assertThat(agreement.remind(at(Duration.ofHours(23)), turn)).isFalse();
        assertThat(agreement.remind(
                        at(Duration.ofHours(60)), agreement.of(second).orElseThrow().id))
                .isFalse();
        assertThat(agreement.remind(at(Duration.ofHours(60)), turn)).isTrue();
        assertThat(agreement.remind(at(Duration.ofHours(61)), turn)).isFalse();
        assertThat(agreement.told())
                .filteredOn(SignatureReminderSent.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theNextVersionFollowsTheOneThatWasSentBackAndTheNextAttemptTheLeadsDecision() {
        Agreement sentBack = open();
        sentBack.askChanges(now(), first, "Plus long");
        Agreement failed = open();
        failed.refuse(now(), first, "Non");

        assertThat(Draft.after(Optional.empty())).isEqualTo(new Draft(1, 1));
        assertThat(Draft.after(Optional.of(sentBack))).isEqualTo(new Draft(1, 2));
        refused(() -> Draft.after(Optional.of(open())), "agreement.already-released");
        refused(() -> Draft.after(Optional.of(failed)), "agreement.arbitration-awaited");
        failed.arbitrate(now(), AgreementArbitration.RETRY);
        assertThat(Draft.after(Optional.of(failed))).isEqualTo(new Draft(2, 1));
        refused(() -> failed.arbitrate(now(), AgreementArbitration.RETRY), "agreement.nothing-to-arbitrate");
        refused(() -> sentBack.arbitrate(now(), AgreementArbitration.RETRY), "agreement.nothing-to-arbitrate");
    }

    @Test
    void aPowerIsGivenOnceUnderItsTextAndMayComeLate() {
        PowerOfAttorney power = PowerOfAttorney.of(now(), open(), first, "P", window(now()));

        refused(() -> power.grant(now(), evidence("Q")), "agreement.text-changed");
        power.grant(at(Duration.ofDays(9)), evidence("P"));

        refused(() -> power.grant(now(), evidence("P")), "agreement.power.already-granted");
        assertThat(power.told())
                .filteredOn(AgreementEvent.PowerGranted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AgreementEvent.PowerGranted.class,
                        granted -> assertThat(granted.late()).isTrue());
        assertThat(power.remind(at(Duration.ofDays(3)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 49, 101})
    void aFloorLeavesAtLeastHalfOfWhatWasAgreed(int floor) {
        refused(() -> new Wording(10, 10, 3, floor, false, null), "agreement.out-of-range");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 100})
    void aFloorMayBeNoneHalfOrAll(int floor) {
        assertThat(new Wording(10, 10, 3, floor, true, null).mayNegotiate()).isEqualTo(floor > 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 3", "91, 10, 3", "10, 0, 3", "10, 31, 3", "10, 10, 1", "10, 10, 6"})
    void aWordingKeepsToWhatIsUsual(int withdrawal, int transfer, int confidentiality) {
        refused(() -> new Wording(withdrawal, transfer, confidentiality, null), "agreement.out-of-range");
    }
}
