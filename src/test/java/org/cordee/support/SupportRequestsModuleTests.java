package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.support.SupportRequestView.SupportRelation;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** A request for help goes from one support organisation to the next until one accepts, and is evaluated at the end. */
class SupportRequestsModuleTests extends SupportFixture {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Test
    void theOrganisationsAreAskedOneAfterTheOtherInTheOrderOfD20() {
        UUID id = asked();
        assertThat(reading.find(dla, id).isToAccept()).isTrue();
        hidden(() -> reading.find(cress, id));

        answering.pass(dla, id, PassReason.NO_TIME);

        hidden(() -> reading.find(dla, id));
        assertThat(reading.find(cress, id).isToAccept()).isTrue();
        answering.pass(cress, id, PassReason.NOT_OUR_FIELD);
        assertThat(reading.find(coordinator, id))
                .satisfies(view -> assertThat(view.isToCoordinate()).isTrue())
                .satisfies(view -> assertThat(view.turns())
                        .extracting(SupportRequestView.AskedSupporter::reason)
                        .containsExactly("NO_TIME", "NOT_OUR_FIELD"));
    }

    @Test
    void aNamedOrganisationIsAskedFirst() {
        UUID id = asked(HelperWish.named(cress.requireOrganisation()));

        assertThat(reading.find(cress, id).isToAccept()).isTrue();
        answering.pass(cress, id, PassReason.OTHER);
        assertThat(reading.find(dla, id).isToAccept()).isTrue();
    }

    @Test
    void anOrganisationThatDoesNotHelpThereOrWithThisCannotBeNamed() {
        refused("support.request.not-offered", () -> asked(HelperWish.named(elsewhere.requireOrganisation())));
        refused("support.request.not-offered", () -> asked(HelperWish.named(requester.requireOrganisation())));
        refused(
                "support.request.not-offered",
                () -> asking.ask(
                        requester,
                        Ids.next(),
                        new SupportQuestion(
                                SupportKind.LEGAL,
                                "Quels statuts ?",
                                HelperWish.named(dla.requireOrganisation()),
                                null,
                                null,
                                false)));
    }

    @Test
    void aSilentOrganisationLosesItsTurnAtTheEndOfTheServiceLevel() {
        UUID id = asked();
        lapsing.lapse(id);
        assertThat(reading.find(requester, id).supporterName()).startsWith("DLA");

        scenes.pin(Objects.requireNonNull(reading.find(requester, id).answerBy()));
        lapsing.lapse(id);
        lapsing.lapse(id);

        assertThat(reading.find(requester, id).supporterName()).startsWith("CRESS");
        refused("support.request.gone-on", () -> answering.accept(dla, id));
        scenes.pin(Objects.requireNonNull(reading.find(requester, id).answerBy()));
        lapsing.lapse(id);
        assertThat(reading.find(requester, id).state()).isEqualTo(SupportState.WITH_COORDINATOR);
    }

    @Test
    void anOrganisationThatHasGivenItsHoursIsNotAskedAgainThisMonth() {
        offering.offer(dla, terms(CREUSE, 2), offering.read(dla).revision());
        UUID first = asked();
        answering.accept(dla, first);
        giving.diagnose(dla, first, "Un point de deux heures", today());
        giving.deliver(dla, first, "Point fait", new BigDecimal("2"), true);

        UUID next = asked();

        assertThat(reading.find(requester, next).supporterName()).startsWith("CRESS");
    }

    @Test
    void theRequestIsReadByItsTwoSidesAndCoordinatorsAloneAndAMissingOneLooksTheSame() {
        UUID id = asked();
        Actor stranger = organisation("Passants", Vocation.ENTERPRISE, Set.of());
        Actor administrator = new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

        for (Actor other : new Actor[] {
            stranger, cress, administrator, Actor.ofLink(requester.requireOrganisation()), Actor.ofLink()
        }) {
            hidden(() -> reading.find(other, id));
            hidden(() -> reading.find(other, Ids.next()));
            hidden(() -> answering.accept(other, id));
            hidden(() -> giving.diagnose(other, id, "x", today()));
            hidden(() -> ending.withdraw(other, id));
            hidden(() -> coordinating.takeOver(other, id));
        }
        assertThat(reading.find(requester, id).relation()).isEqualTo(SupportRelation.REQUESTER);
        assertThat(reading.find(dla, id).relation()).isEqualTo(SupportRelation.SUPPORTER);
        assertThat(reading.find(coordinator, id).relation()).isEqualTo(SupportRelation.COORDINATOR);
    }

    @Test
    void theHelpIsDiagnosedDeliveredAndEvaluated() {
        UUID id = asked();
        answering.accept(dla, id);
        refused("support.request.not-diagnosed", () -> giving.deliver(dla, id, "Plan", BigDecimal.ONE, false));
        refused("support.diagnosis.day", () -> giving.diagnose(dla, id, "Un point", today().minusDays(1)));

        giving.diagnose(dla, id, "Un point d’une heure, puis une note", today().plusDays(2));
        giving.deliver(dla, id, "Point fait", new BigDecimal("1"), false);
        giving.deliver(dla, id, "Note écrite", new BigDecimal("2.5"), true);
        refused("support.words.too-long", () -> ending.evaluate(requester, id, 5, "x".repeat(1001)));
        ending.evaluate(requester, id, 4, "Très clair");

        assertThat(reading.find(requester, id))
                .satisfies(view -> assertThat(view.state()).isEqualTo(SupportState.EVALUATED))
                .satisfies(view -> assertThat(view.hours()).isEqualByComparingTo("3.5"))
                .satisfies(view -> assertThat(view.deliverables()).hasSize(2));
        SupportDesk desk = reading.desk(dla, FIRST);
        assertThat(desk.finished().getContent()).singleElement().satisfies(one -> {
            assertThat(one.hours()).isEqualByComparingTo("3.5");
            assertThat(one.inTime()).isTrue();
            assertThat(one.score()).isEqualTo(4);
        });
        assertThat(desk.figures().inTimePercent()).isEqualTo(100);
        assertThat(desk.figures().hours()).isEqualByComparingTo("3.5");
        assertThat(desk.figures().score()).isEqualByComparingTo("4.0");
        assertThat(desk.asked()).extracting(SupportDesk.AskedKind::kind).containsExactly(SupportKind.STRATEGIC);
    }

    @Test
    void aRequestThatNobodyEvaluatedEndsAfterThirtyDays() {
        UUID id = asked();
        answering.accept(dla, id);
        giving.diagnose(dla, id, "Un appel", today());
        giving.deliver(dla, id, "Appel fait", BigDecimal.ONE, true);

        scenes.pass(Duration.ofDays(30).minusSeconds(1));
        lapsing.lapseEvaluation(id);
        assertThat(openRequests()).contains(id);
        scenes.pass(Duration.ofSeconds(1));
        lapsing.lapseEvaluation(id);
        lapsing.lapseEvaluation(id);

        assertThat(openRequests()).doesNotContain(id);
        ending.evaluate(requester, id, 5, "");
        assertThat(reading.find(dla, id).score()).isEqualTo(5);
    }

    private List<UUID> openRequests() {
        return reading.all(coordinator, PageRequest.of(0, 1000))
                .map(SupportRow::id)
                .getContent();
    }

    @Test
    void theDeskTellsTheMedianTimeToAccept() {
        assertThat(reading.desk(dla, FIRST).figures().medianHours()).isNull();
        UUID first = asked(HelperWish.named(dla.requireOrganisation()));
        scenes.pass(Duration.ofHours(1));
        answering.accept(dla, first);
        UUID second = asked(HelperWish.named(dla.requireOrganisation()));
        scenes.pass(Duration.ofHours(2));
        answering.accept(dla, second);

        assertThat(reading.desk(dla, FIRST).figures().medianHours()).isEqualByComparingTo("1.5");
    }

    @Test
    void theDeskListsTheMostPressedRequestFirst() {
        UUID later = asked(HelperWish.named(dla.requireOrganisation()));
        scenes.pass(Duration.ofHours(3));
        UUID latest = asked(HelperWish.named(dla.requireOrganisation()));
        answering.accept(dla, asked(HelperWish.named(dla.requireOrganisation())));

        SupportDesk desk = reading.desk(dla, FIRST);

        assertThat(desk.toAccept()).extracting(SupportRow::id).containsExactly(later, latest);
        assertThat(desk.helping()).hasSize(1);
        hidden(() -> reading.desk(requester, FIRST));
    }

    @Test
    void aCoordinatorHelpsOrAsksAnOrganisationWhereNobodyAccepted() {
        UUID own = asked(HelperWish.coordinator());
        UUID given = asked(HelperWish.coordinator());
        assertThat(reading.all(coordinator, PageRequest.of(0, 100)))
                .extracting(SupportRow::id)
                .contains(own, given);
        hidden(() -> reading.all(dla, FIRST));

        coordinating.takeOver(coordinator, own);
        giving.diagnose(coordinator, own, "Un appel", today());
        coordinating.assign(coordinator, given, cress.requireOrganisation());

        assertThat(reading.find(requester, own).state()).isEqualTo(SupportState.DIAGNOSED);
        assertThat(reading.find(cress, given).isToAccept()).isTrue();
        refused(
                "support.request.not-offered",
                () -> coordinating.assign(
                        coordinator, asked(HelperWish.coordinator()), elsewhere.requireOrganisation()));
        refused("support.request.not-now.OFFERED", () -> coordinating.takeOver(coordinator, given));
    }

    @Test
    void aWithdrawnRequestIsGoneForTheOrganisationThatWasAsked() {
        UUID id = asked();

        ending.withdraw(requester, id);

        hidden(() -> reading.find(dla, id));
        assertThat(reading.desk(dla, FIRST).toAccept()).isEmpty();
        assertThat(reading.find(requester, id).state()).isEqualTo(SupportState.WITHDRAWN);
    }

    @Test
    void theSameFormSentTwiceAsksOnce() {
        UUID key = Ids.next();

        UUID one = asking.ask(requester, key, question(HelperWish.byRule()));

        assertThat(asking.ask(requester, key, question(HelperWish.byRule()))).isEqualTo(one);
        assertThat(reading.own(requester, FIRST)).extracting(SupportRow::id).containsExactly(one);
    }

    @Test
    void aQuestionNeedsWordsAndAGroupingOfTheRequester() {
        refused(
                "support.words.missing",
                () -> asking.ask(
                        requester,
                        Ids.next(),
                        new SupportQuestion(
                                SupportKind.STRATEGIC, " \u202e ", HelperWish.byRule(), null, null, false)));
        hidden(() -> asking.ask(
                requester,
                Ids.next(),
                new SupportQuestion(
                        SupportKind.STRATEGIC, "Répondre ?", HelperWish.byRule(), Ids.next(), null, false)));
        hidden(() -> asking.ask(
                requester,
                Ids.next(),
                new SupportQuestion(
                        SupportKind.STRATEGIC, "Répondre ?", HelperWish.byRule(), null, Ids.next(), false)));
    }

    @Test
    void onlySupportOrganisationsAndNetworksMakeAnOffer() {
        Actor network = organisation("Réseau", Vocation.NETWORK, Set.of());

        hidden(() -> offering.offer(requester, terms(CREUSE, 5), 0));
        offering.offer(network, terms("971", 5), 0);

        assertThat(offering.read(network).revision()).isEqualTo(1);
        refused("support.offer.changed-meanwhile", () -> offering.offer(network, terms("971", 6), 0));
    }

    @Test
    void anOfferKeepsTheLastDayOfAnAbsence() {
        SupportTerms away =
                new SupportTerms(Set.of(SupportKind.STRATEGIC), Set.of(CREUSE), Set.of(), 15, today().plusDays(30));

        offering.offer(cress, away, offering.read(cress).revision());

        assertThat(offering.read(cress).terms()).isEqualTo(away);
    }

    @Test
    void theStartPageListsWhoHelpsThereAndWhatCanBeShared() {
        SupportStart start = asking.start(requester, Ids.next(), Ids.next());

        assertThat(start.consortiumId()).isNull();
        assertThat(start.sectionId()).isNull();
        assertThat(start.helpers())
                .extracting(SupportStart.HelperChoice::organisationId)
                .contains(dla.requireOrganisation(), cress.requireOrganisation())
                .doesNotContain(elsewhere.requireOrganisation());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scenes.now(), Deadline.PARIS);
    }
}
