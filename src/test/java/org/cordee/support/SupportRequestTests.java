package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.support.SupportEvent.EvaluationLapsed;
import org.cordee.support.SupportEvent.HelperAssigned;
import org.cordee.support.SupportEvent.LeftToCoordinator;
import org.cordee.support.SupportEvent.SharingEnded;
import org.cordee.support.SupportEvent.SupportAccepted;
import org.cordee.support.SupportEvent.SupportAsked;
import org.cordee.support.SupportEvent.SupportDelivered;
import org.cordee.support.SupportEvent.SupportDiagnosed;
import org.cordee.support.SupportEvent.SupportEvaluated;
import org.cordee.support.SupportEvent.SupportWithdrawn;
import org.cordee.support.SupportEvent.SupporterAsked;
import org.cordee.support.SupportEvent.SupporterLapsed;
import org.cordee.support.SupportEvent.SupporterPassed;
import org.junit.jupiter.api.Test;

/** One request for help, from the question to the evaluation, and who may read what was shared meanwhile. */
class SupportRequestTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant SHARED_UNTIL = Instant.parse("2026-12-08T11:00:00Z");

    private final Actor requester = member(Ids.next());
    private final UUID firstId = Ids.next();
    private final UUID secondId = Ids.next();
    private final Actor first = member(firstId);
    private final Actor second = member(secondId);
    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Test
    void oneOrganisationIsAskedAtATimeAndPassesTheRequestOn() {
        SupportRequest request = offered();

        request.pass(first, PassReason.NO_TIME, NOW);

        assertThat(request.state()).isEqualTo(SupportState.WITH_COORDINATOR);
        assertThat(request.isGivenTo(first)).isFalse();
        assertThat(request.askedSupporters()).containsExactly(firstId);
        request.offerTo(first, secondId, ANSWER_BY, NOW);
        assertThat(request.isGivenTo(second)).isTrue();
        assertThat(request.wasGivenTo(first)).isTrue();
        assertThat(request.recordedEvents())
                .hasExactlyElementsOfTypes(
                        SupportAsked.class, SupporterAsked.class, SupporterPassed.class, SupporterAsked.class);
    }

    @Test
    void theTurnOfASilentOrganisationEndsWithTheServiceLevelAndNotBefore() {
        SupportRequest request = offered();

        assertThat(request.lapse(ANSWER_BY.minusMillis(1))).isFalse();
        assertThat(request.lapse(ANSWER_BY)).isTrue();
        assertThat(request.lapse(ANSWER_BY)).isFalse();

        assertThat(request.turns().get(0).outcome()).isEqualTo(TurnOutcome.LAPSED);
        assertThat(request.recordedEvents())
                .filteredOn(SupporterLapsed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anAnswerAfterTheServiceLevelCountsWhileNobodyElseWasAsked() {
        SupportRequest request = offered();

        assertThat(request.accept(first, ANSWER_BY.plusSeconds(3600))).isTrue();
        assertThat(request.accept(first, ANSWER_BY.plusSeconds(3601))).isFalse();
        assertThat(request.lapse(ANSWER_BY.plusSeconds(7200))).isFalse();

        assertThat(request.state()).isEqualTo(SupportState.ACCEPTED);
        assertThat(request.turns().get(0).endedAt()).isEqualTo(ANSWER_BY.plusSeconds(3600));
        assertThat(request.recordedEvents())
                .filteredOn(SupportAccepted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatIsSharedOpensWithTheAcceptanceToTheHelperAlone() {
        SupportRequest request = offered();
        assertThat(request.opensTo(first, NOW)).isFalse();

        request.accept(first, NOW);

        assertThat(request.opensTo(first, NOW)).isTrue();
        assertThat(request.opensTo(second, NOW)).isFalse();
        assertThat(request.opensTo(requester, NOW)).isFalse();
        assertThat(request.opensTo(coordinator, NOW)).isFalse();
        assertThat(request.opensTo(Actor.ofLink(firstId), NOW)).isFalse();
    }

    @Test
    void theReadingEndsAtTheStatedMoment() {
        SupportRequest request = accepted();

        assertThat(request.opensTo(first, SHARED_UNTIL.minusMillis(1))).isTrue();
        assertThat(request.opensTo(first, SHARED_UNTIL)).isFalse();
    }

    @Test
    void theRequesterEndsTheReadingForGood() {
        SupportRequest request = accepted();

        request.endSharing(requester, NOW);
        request.endSharing(requester, NOW.plusSeconds(1));

        assertThat(request.opensTo(first, NOW)).isFalse();
        assertThat(request.sharingEndedAt()).isEqualTo(NOW);
        assertThat(request.recordedEvents())
                .filteredOn(SharingEnded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theReadingEndsWithTheHelp() {
        SupportRequest finished = delivered();
        SupportRequest withdrawn = accepted();

        withdrawn.withdraw(requester, NOW);

        assertThat(finished.opensTo(first, NOW)).isFalse();
        assertThat(withdrawn.opensTo(first, NOW)).isFalse();
    }

    @Test
    void aCoordinatorHelpsWhereNobodyAcceptedAndReadsNothing() {
        SupportRequest request = asked();
        request.leaveToCoordinator(requester, NOW);

        assertThat(request.takeOver(coordinator, NOW)).isTrue();
        assertThat(request.takeOver(coordinator, NOW)).isFalse();

        assertThat(request.isHelpedBy(coordinator)).isTrue();
        assertThat(request.isHelpedBy(requester)).isFalse();
        assertThat(request.opensTo(coordinator, NOW)).isFalse();
        assertThat(request.isSharing(NOW)).isFalse();
        assertThat(request.recordedEvents())
                .filteredOn(LeftToCoordinator.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aCoordinatorTakesNothingFromAnOrganisationThatWasAskedOrHelps() {
        assertRefused(() -> offered().takeOver(coordinator, NOW), "support.request.not-now.OFFERED");
        assertRefused(() -> accepted().takeOver(coordinator, NOW), "support.request.not-now.ACCEPTED");
        assertRefused(
                () -> accepted().offerTo(coordinator, secondId, ANSWER_BY, NOW), "support.request.not-now.ACCEPTED");
    }

    @Test
    void theNeedIsStatedBeforeSomethingIsDelivered() {
        SupportRequest request = accepted();
        assertRefused(() -> request.deliver(first, given("Plan", "1.5"), false, NOW), "support.request.not-diagnosed");

        assertThat(request.diagnose(first, "Relire la section", ANSWER_BY, NOW)).isTrue();
        assertThat(request.diagnose(first, "Relire la section", ANSWER_BY, NOW)).isFalse();
        request.deliver(first, given("Plan commenté", "1.5"), false, NOW);

        assertThat(request.state()).isEqualTo(SupportState.DIAGNOSED);
        assertThat(request.deliverables()).extracting(SupportDeliverable::words).containsExactly("Plan commenté");
    }

    @Test
    void aCorrectionOfWhatIsNeededIsToldFromTheFirstStatement() {
        SupportRequest request = accepted();

        request.diagnose(first, "Relire la section", ANSWER_BY, NOW);
        request.diagnose(first, "Relire la section", SHARED_UNTIL, NOW);

        assertThat(request.recordedEvents())
                .filteredOn(SupportDiagnosed.class::isInstance)
                .map(SupportDiagnosed.class::cast)
                .extracting(SupportDiagnosed::deliverBy, SupportDiagnosed::corrected)
                .containsExactly(tuple(ANSWER_BY, false), tuple(SHARED_UNTIL, true));
    }

    @Test
    void theChoiceOfACoordinatorIsAnEventOfItsOwn() {
        SupportRequest request = asked();

        request.assignTo(coordinator, secondId, ANSWER_BY, NOW);

        assertThat(request.isGivenTo(second)).isTrue();
        assertThat(request.recordedEvents())
                .hasExactlyElementsOfTypes(SupportAsked.class, SupporterAsked.class, HelperAssigned.class);
    }

    @Test
    void theSameDeliverableSentTwiceIsStoredOnce() {
        SupportRequest request = delivered();

        request.deliver(first, given("Section relue", "2"), true, NOW);

        assertThat(request.deliverables()).hasSize(1);
        assertThat(request.recordedEvents())
                .filteredOn(SupportDelivered.class::isInstance)
                .hasSize(1);
        assertRefused(
                () -> request.deliver(first, given("Autre chose", "1"), false, NOW),
                "support.request.not-now.DELIVERED");
    }

    @Test
    void hoursHaveOneDecimalAndAreNotNegative() {
        for (String hours : new String[] {"-0.5", "200.1", "1.25"}) {
            assertRefused(() -> given("Plan", hours), "support.deliverable.hours");
        }
        assertThat(given("Plan", "2.50").hours()).isEqualByComparingTo("2.5");
        assertRefused(() -> given("  ", "2"), "support.words.missing");
    }

    @Test
    void theRequesterEvaluatesOnceTheHelpIsFinished() {
        assertRefused(() -> accepted().evaluate(requester, 5, null, NOW), "support.request.not-now.ACCEPTED");
        SupportRequest request = delivered();
        assertRefused(() -> request.evaluate(requester, 0, null, NOW), "support.evaluation.score");
        assertRefused(() -> request.evaluate(requester, 6, null, NOW), "support.evaluation.score");

        request.evaluate(requester, 4, "Très utile", NOW);
        request.evaluate(requester, 4, "Très utile", NOW);

        assertThat(request.score()).isEqualTo(4);
        assertThat(request.recordedEvents())
                .filteredOn(SupportEvaluated.class::isInstance)
                .hasSize(1);
        assertRefused(() -> request.evaluate(requester, 1, null, NOW), "support.request.not-now.EVALUATED");
    }

    @Test
    void theRequesterIsAskedForItsEvaluationUntilItsTimeEndsAndMayGiveItLater() {
        assertThat(accepted().lapseEvaluation(NOW, NOW)).isFalse();
        SupportRequest request = delivered();
        assertThat(request.isEvaluationAwaited()).isTrue();

        assertThat(request.lapseEvaluation(ANSWER_BY, ANSWER_BY.minusMillis(1))).isFalse();
        assertThat(request.lapseEvaluation(ANSWER_BY, ANSWER_BY)).isTrue();
        assertThat(request.lapseEvaluation(ANSWER_BY, ANSWER_BY)).isFalse();

        assertThat(request.isEvaluationAwaited()).isFalse();
        request.evaluate(requester, 3, null, SHARED_UNTIL);
        assertThat(request.score()).isEqualTo(3);
        assertThat(request.recordedEvents())
                .filteredOn(EvaluationLapsed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aWithdrawnRequestLeavesTheOrganisationThatWasAsked() {
        SupportRequest request = offered();

        request.withdraw(requester, NOW);
        request.withdraw(requester, NOW.plus(Duration.ofMinutes(1)));

        assertThat(request.isGivenTo(first)).isFalse();
        assertThat(request.turns().get(0).outcome()).isEqualTo(TurnOutcome.WITHDRAWN);
        assertThat(request.recordedEvents())
                .filteredOn(SupportWithdrawn.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        SupportWithdrawn.class,
                        event -> assertThat(event.supporterId()).isEqualTo(firstId));
        assertRefused(() -> delivered().withdraw(requester, NOW), "support.request.not-now.DELIVERED");
    }

    @Test
    void hiddenCharactersAreRemovedFromWhatUsersWrite() {
        assertThat(SupportWords.required("question", " Comment\r\nfaire\u202e ?\u0007 ", 100))
                .isEqualTo("Comment\nfaire ?");
        assertThat(SupportWords.optional("words", " \u0000 ", 100)).isNull();
        assertRefused(() -> SupportWords.required("question", "x".repeat(101), 100), "support.words.too-long");
    }

    private SupportRequest asked() {
        return new SupportRequest(
                requester,
                Ids.next(),
                SupportKind.DRAFTING,
                "Comment décrire l’encadrement ?",
                Ids.next(),
                new SharedPages(Ids.next(), false, SHARED_UNTIL),
                NOW);
    }

    private SupportRequest offered() {
        SupportRequest request = asked();
        request.offerTo(requester, firstId, ANSWER_BY, NOW);
        return request;
    }

    private SupportRequest accepted() {
        SupportRequest request = offered();
        request.accept(first, NOW);
        return request;
    }

    private SupportRequest delivered() {
        SupportRequest request = accepted();
        request.diagnose(first, "Relire la section", ANSWER_BY, NOW);
        request.deliver(first, given("Section relue", "2"), true, NOW);
        return request;
    }

    private static SupportDeliverable given(String words, String hours) {
        return SupportDeliverable.of(words, new BigDecimal(hours), NOW, null);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void anUnprovenAccountActsForNoSupportOrganisation() {
        SupportRequest request = offered();
        Actor unproven = new Actor(Ids.next(), firstId, Set.of(Role.MEMBER, Role.UNPROVEN), Actor.Via.ACCOUNT);

        assertThat(request.isGivenTo(unproven)).isFalse();
        assertThat(request.wasGivenTo(unproven)).isFalse();
        request.accept(first, NOW);
        assertThat(request.opensTo(unproven, NOW)).isFalse();
    }

    private static Actor member(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }
}
