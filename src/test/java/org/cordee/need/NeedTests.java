package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.need.SampleNeeds.COORDINATOR;
import static org.cordee.need.SampleNeeds.FAR;
import static org.cordee.need.SampleNeeds.LATER;
import static org.cordee.need.SampleNeeds.NOW;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.need.NeedEvent.BatchOver;
import org.cordee.need.NeedEvent.BatchSent;
import org.cordee.need.NeedEvent.BuyerErased;
import org.cordee.need.NeedEvent.CriteriaChanged;
import org.cordee.need.NeedEvent.EnoughInterested;
import org.cordee.need.NeedEvent.NeedReceived;
import org.cordee.need.NeedEvent.OutcomeAsked;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** A buyer's need from its draft to what came of it. */
class NeedTests {

    private static final Actor BUYER = Actor.ofLink();

    @Test
    void staysADraftUntilItsBuyerConfirmsTheAddress() {
        Need need = SampleNeeds.sent();
        assertThat(need.state()).isEqualTo(NeedState.DRAFT);

        need.confirm(BUYER, LATER, NOW);
        need.confirm(BUYER, FAR, NOW);

        assertThat(need.state()).isEqualTo(NeedState.RECEIVED);
        assertThat(need.readBefore()).isEqualTo(LATER);
        assertThat(need.recordedEvents())
                .filteredOn(NeedReceived.class::isInstance)
                .hasSize(1);
    }

    @Test
    void isNotSentWithoutItsPlace() {
        Need need = Need.draft(SampleNeeds.description(), NOW);

        refuses("need.incomplete", () -> need.send(sending(), NOW));
    }

    @Test
    void cannotBeChangedOrSentAgainOnceItWasSent() {
        Need need = SampleNeeds.sent();

        assertThatThrownBy(() -> need.describe(SampleNeeds.description())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> need.send(sending(), NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void anUnsentDraftCannotBeConfirmed() {
        Need need = SampleNeeds.draft();

        assertThatThrownBy(() -> need.confirm(BUYER, LATER, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void isReadByOneCoordinatorOnly() {
        Need need = SampleNeeds.listing();

        refuses("need.already-read", () -> need.qualify(COORDINATOR, List.of("45421000"), "Rouen", 60, NOW));
    }

    @Test
    void needsATradeBeforeStructuresAreFound() {
        Need need = SampleNeeds.received();

        refuses("need.trades.missing", () -> need.qualify(COORDINATOR, List.of(), "Rouen", 60, NOW));
        assertThat(need.state()).isEqualTo(NeedState.RECEIVED);
    }

    @Test
    void asksForSomethingElseUntilTheFirstStructureIsAsked() {
        Need need = SampleNeeds.listing();
        need.reviseList(COORDINATOR, 0, 0, 7, NOW);

        assertThat(need.changeCriteria(COORDINATOR, List.of("45421141"), "Dieppe", 100, NOW))
                .isTrue();
        assertThat(need.changeCriteria(COORDINATOR, List.of("45421141"), "Dieppe", 100, NOW))
                .isFalse();

        assertThat(need.description().tradeCodes()).containsExactly("45421141");
        assertThat(need.requiredScope().place()).isEqualTo("Dieppe");
        assertThat(need.requiredScope().radius()).isEqualTo(100);
        assertThat(need.foundCount()).isNull();
        assertThat(need.recordedEvents())
                .filteredOn(CriteriaChanged.class::isInstance)
                .hasSize(1);
    }

    @Test
    void keepsItsCriteriaBeforeItIsAcceptedAndOnceStructuresWereAsked() {
        List<String> trades = List.of("45421141");
        Need refused = SampleNeeds.listing();
        refused.refuse(COORDINATOR, "Déjà en cours", FAR, NOW);

        refuses(
                "need.criteria.unread",
                () -> SampleNeeds.received().changeCriteria(COORDINATOR, trades, "Rouen", 60, NOW));
        refuses(
                "need.criteria.fixed",
                () -> SampleNeeds.asking().changeCriteria(COORDINATOR, trades, "Rouen", 60, NOW));
        refuses("need.over", () -> refused.changeCriteria(COORDINATOR, trades, "Rouen", 60, NOW));
        refuses(
                "need.trades.missing",
                () -> SampleNeeds.listing().changeCriteria(COORDINATOR, List.of(), "Rouen", 60, NOW));
    }

    @Test
    void isNotSetAsideWhenStructuresWereAsked() {
        Need need = SampleNeeds.asking();

        refuses("need.already-asking", () -> need.refuse(COORDINATOR, "Déjà en cours", FAR, NOW));
    }

    @Test
    void theSixthInterestEndsTheAsking() {
        Need need = SampleNeeds.asking();
        for (int structure = 1; structure < 6; structure++) {
            assertThat(need.countInterested(COORDINATOR, 6, NOW)).isFalse();
        }

        assertThat(need.countInterested(COORDINATOR, 6, NOW)).isTrue();

        assertThat(need.recordedEvents())
                .filteredOn(EnoughInterested.class::isInstance)
                .hasSize(1);
        refuses("need.enough", () -> need.countInterested(COORDINATOR, 6, NOW));
        refuses("need.enough", need::openBatch);
    }

    @Test
    void tellsEachBatchWithItsNumberAndItsStructures() {
        Need need = SampleNeeds.asking();
        need.recordBatchSent(COORDINATOR, 10, LATER, NOW);
        need.openBatch();
        need.recordBatchSent(COORDINATOR, 3, FAR, NOW);

        assertThat(need.recordedEvents())
                .filteredOn(BatchSent.class::isInstance)
                .extracting("batch", "structures", "answerBefore")
                .containsExactly(tuple(1, 10, LATER), tuple(2, 3, FAR));
    }

    @Test
    void tellsTheEndOfABatchOnlyWhileStructuresAreMissing() {
        Need missing = SampleNeeds.asking();
        Need enough = SampleNeeds.asking();
        enough.countInterested(COORDINATOR, 1, NOW);

        missing.endBatch(Actor.system(), NOW);
        enough.endBatch(Actor.system(), NOW);

        assertThat(missing.recordedEvents()).hasAtLeastOneElementOfType(BatchOver.class);
        assertThat(enough.recordedEvents()).doesNotHaveAnyElementsOfTypes(BatchOver.class);
    }

    @Test
    void deliversItsShortListOnce() {
        Need need = SampleNeeds.delivered();

        refuses("need.not-asking", () -> need.deliver(COORDINATOR, "", LATER, FAR, FAR, NOW));
    }

    @Test
    void archivesTheShortListWhenTheTimeToChooseIsOver() {
        Need need = SampleNeeds.delivered();
        need.requireChoosing(LATER);

        refuses("need.shortlist.archived", () -> need.requireChoosing(LATER.plusSeconds(1)));
    }

    @Test
    void asksForTheOutcomeOnceAndNotBeforeItsTime() {
        Need need = SampleNeeds.delivered();

        need.askOutcome(Actor.system(), FAR, FAR.minusSeconds(1));
        assertThat(need.outcomeAskedAt()).isNull();
        need.askOutcome(Actor.system(), FAR, FAR);
        need.askOutcome(Actor.system(), FAR, FAR.plusSeconds(1));

        assertThat(need.recordedEvents())
                .filteredOn(OutcomeAsked.class::isInstance)
                .hasSize(1);
    }

    @Test
    void takesOneOutcome() {
        Need need = SampleNeeds.delivered();
        need.report(BUYER, NeedOutcome.CONTRACT_WITH_THEM, NOW);

        refuses("need.outcome.known", () -> need.report(BUYER, NeedOutcome.NO_CONTRACT, NOW));
        assertThat(need.outcome()).isEqualTo(NeedOutcome.CONTRACT_WITH_THEM);
        assertThat(need.state()).isEqualTo(NeedState.CLOSED);
    }

    @Test
    void erasesItsBuyerFromContactAndTexts() {
        Need need = Need.draft(
                NeedDescription.typed(
                        "Fenêtres", "Appelez Salomé Vidal, s.vidal@ville.example", List.of("45421000"), List.of()),
                NOW);
        need.place(SampleNeeds.draft().requiredScope());
        need.send(sending(), NOW);

        need.eraseBuyer(BUYER, NOW);
        need.eraseBuyer(BUYER, NOW);

        assertThat(need.contact()).isNull();
        assertThat(need.description().details()).isEqualTo("Appelez —, —");
        assertThat(need.state()).isEqualTo(NeedState.WITHDRAWN);
        assertThat(need.recordedEvents())
                .filteredOn(BuyerErased.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anEndedNeedKeepsItsOutcomeWhenItsBuyerIsErased() {
        Need need = SampleNeeds.delivered();
        need.report(BUYER, NeedOutcome.CONSULTATION, NOW);

        need.eraseBuyer(BUYER, NOW);

        assertThat(need.state()).isEqualTo(NeedState.CLOSED);
        assertThat(need.outcome()).isEqualTo(NeedOutcome.CONSULTATION);
    }

    @Test
    void aLinkOfAnotherPurposeDoesNotMakeItsHolderTheBuyer() {
        var organisation = Ids.next();
        Need need = SampleNeeds.sent(organisation);

        assertThat(need.isOf(Actor.ofLink(organisation))).isFalse();
        assertThat(need.isOf(new Actor(Ids.next(), organisation, java.util.Set.of(), Actor.Via.ACCOUNT)))
                .isTrue();
        assertThat(SampleNeeds.sent().isOf(COORDINATOR)).isFalse();
    }

    private static Need.Sending sending() {
        return new Need.Sending(
                "BES-2026-0001", "Ville", null, SampleNeeds.contact("s.vidal@ville.example"), Locale.FRENCH, false);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
