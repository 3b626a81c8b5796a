package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.CordeeTest;
import org.cordee.StatementCounter;
import org.cordee.account.EndedLink;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.ReadingIntroductions.IntroductionRow;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.shared.Actor;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Two organisations are introduced with the consent of both. */
@CordeeTest
class IntroductionsModuleTests extends IntroductionFixture {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    OneTimeLinks links;

    @Autowired
    ForgettingIntroduced forgetting;

    @Test
    void showsTheContactsToBothSidesOnlyAfterBothSaidYes() {
        UUID id = asked();

        assertThat(seen(director, id).asking().contact()).isNull();
        assertThat(seen(buyer, id).own().contact()).isEqualTo(SALOME);
        assertThat(seen(director, id).awaitsMine()).isTrue();

        answering.agree(as(director, id), MALIK, null);

        assertThat(seen(director, id).asking().contact()).isEqualTo(SALOME);
        assertThat(seen(buyer, id).asked().contact()).isEqualTo(MALIK);
        assertThat(seen(buyer, id).state()).isEqualTo(IntroductionState.AGREED);
        assertThat(acts(id, "IntroductionAsked")).isEqualTo(1);
        assertThat(acts(id, "IntroductionAgreed")).isEqualTo(1);
    }

    @Test
    void showsNoContactToACoordinatorAndNothingToAStranger() {
        UUID id = agreed();

        IntroductionView view = seen(coordinator, id);
        assertThat(view.mine()).isNull();
        assertThat(view.asking().contact()).isNull();
        assertThat(view.asked().contact()).isNull();
        missing(() -> seen(reader, id));
        missing(() -> seen(reader, Ids.next()));
        missing(() -> answering.agree(as(reader, id), MALIK, null));
        missing(() -> answering.decline(as(coordinator, id), IntroductionRefusal.OTHER));
        missing(() -> outcomes.report(as(reader, id), IntroductionOutcome.CONTRACT));
        missing(() -> erasing.erase(as(reader, id)));
    }

    @Test
    void askingTwiceWithOneIdGivesOneIntroduction() {
        IntroductionRequest request = request(SALOME);

        assertThat(asking.ask(buyer, request)).isEqualTo(asking.ask(buyer, request));

        assertThat(reading.own(buyer, FIRST).getTotalElements()).isEqualTo(1);
        assertThat(acts(request.introductionId(), "IntroductionAsked")).isEqualTo(1);
    }

    @Test
    void asksBothSidesWhenACoordinatorIntroducesThem() {
        UUID id = asking.ask(coordinator, request(null));

        assertThat(seen(buyer, id).awaitsMine()).isTrue();
        assertThat(seen(director, id).awaitsMine()).isTrue();
        answering.agree(as(director, id), MALIK, null);
        assertThat(seen(buyer, id).asked().contact()).isNull();
        answering.agree(as(buyer, id), SALOME, null);

        assertThat(seen(buyer, id).asked().contact()).isEqualTo(MALIK);
    }

    @Test
    void introducesABuyerWithoutAnEntryWhenTheApplicationAsks() {
        UUID need = Ids.next();
        IntroductionRequest request = new IntroductionRequest(
                Ids.next(),
                AskingParty.buyer("Syndicat des Eaux", new EmailAddress("achats@eaux.example")),
                workshop,
                need,
                "Réemploi de canalisations.",
                SALOME,
                List.of());

        missing(() -> asking.ask(Actor.ofLink(), request));
        UUID id = asking.ask(Actor.system(), request);

        assertThat(seen(director, id).asking().name()).isEqualTo("Syndicat des Eaux");
        assertThat(seen(director, id).askingIsBuyer()).isTrue();
        answering.agree(as(director, id), MALIK, null);
        IntroductionView own = reading.find(IntroductionParticipant.ofLink(Actor.ofLink(), id));
        assertThat(own.asked().contact()).isEqualTo(MALIK);
        missing(() -> reading.find(IntroductionParticipant.signedIn(Actor.ofLink(), id)));
    }

    @Test
    void asksForNobodyElse() {
        missing(() -> asking.ask(director, request(SALOME)));
        missing(() -> asking.ask(Actor.ofLink(), request(SALOME)));
        missing(() -> asking.ask(buyer, toward(Ids.next())));
    }

    @Test
    void refusesWhatTheAskedSideWouldFeelAsPressure() {
        refused("introduction.with-oneself", () -> asking.ask(buyer, toward(town)));
        refused("introduction.contact.missing", () -> asking.ask(buyer, request(null)));
        refused("introduction.contact.not-yours", () -> asking.ask(coordinator, request(SALOME)));
        refused("introduction.slot.past", () -> asking.ask(buyer, request(SALOME, inDays(-1))));
        UUID id = asked();
        refused("introduction.already-open", () -> asked());

        answering.decline(as(director, id), IntroductionRefusal.NOT_NOW);

        refused("introduction.asked-lately", () -> asked());
        moved(id, "ended_at", clock.now().minus(Duration.ofDays(31)));
        assertThat(asked()).isNotNull();
    }

    @Test
    void anOrganisationThatTookItsYesBackDoesNotAskAgainAtOnce() {
        UUID id = asked();

        answering.decline(as(buyer, id), IntroductionRefusal.NOT_NOW);

        refused("introduction.asked-lately", () -> asked());
    }

    @Test
    void takesMomentsOfTheNextYearFromTheAskingSideOnly() {
        refused("introduction.slot.too-far", () -> asking.ask(buyer, request(SALOME, inDays(400))));
        refused("introduction.slot.not-yours", () -> asking.ask(coordinator, request(null, inDays(3))));
    }

    @Test
    void anOrganisationHasALimitedNumberOfOpenRequests() {
        for (int number = 0; number < 20; number++) {
            asking.ask(buyer, toward(organisation("Structure " + number)));
        }

        refused("introduction.too-many-open", () -> asked());
    }

    @Test
    void aNoEndsTheLinksAndTellsTheOtherSideNoReason() {
        UUID id = asked();
        String token =
                links.issue(AnsweringIntroduction.LINK_PURPOSE, id, workshop, "contact@rebatir.example", inDays(5));

        answering.decline(as(director, id), IntroductionRefusal.TOO_FAR);

        assertThatThrownBy(() -> links.resolve(token)).isInstanceOf(EndedLink.class);
        assertThat(seen(buyer, id).refusal()).isNull();
        assertThat(seen(director, id).refusal()).isEqualTo(IntroductionRefusal.TOO_FAR);
        assertThat(seen(coordinator, id).refusal()).isEqualTo(IntroductionRefusal.TOO_FAR);
        assertThat(contactsOf(id)).isZero();
    }

    @Test
    void lapsesOnceAndOnlyAfterItsTime() {
        UUID id = asked();

        assertThat(lapsing.lapse(id)).isFalse();
        past(id, "due_at");
        refused("introduction.over.LAPSED", () -> answering.agree(as(director, id), MALIK, null));
        assertThat(seen(director, id).state()).isEqualTo(IntroductionState.LAPSED);
        assertThat(lapsing.lapse(id)).isTrue();
        assertThat(lapsing.lapse(id)).isFalse();

        assertThat(acts(id, "IntroductionLapsed")).isEqualTo(1);
        assertThat(contactsOf(id)).isZero();
        missing(() -> lapsing.lapse(Ids.next()));
    }

    @Test
    void remindsInTwoWavesAtMost() {
        UUID id = asked();

        assertThat(reminding.remind(id)).isFalse();
        for (int wave = 1; wave <= 2; wave++) {
            moved(id, "last_asked_at", clock.now().minus(Duration.ofDays(2)));
            assertThat(reminding.remind(id)).isTrue();
            assertThat(reminding.remind(id)).isFalse();
        }
        moved(id, "last_asked_at", clock.now().minus(Duration.ofDays(2)));
        assertThat(reminding.remind(id)).isFalse();

        assertThat(acts(id, "AnswerReminded")).isEqualTo(2);
    }

    @Test
    void asksForTheOutcomeAndTakesTheFirstReport() {
        UUID id = agreed();

        assertThat(outcomes.ask(id)).isFalse();
        past(id, "outcome_due_at");
        assertThat(outcomes.ask(id)).isTrue();
        assertThat(outcomes.ask(id)).isFalse();
        outcomes.report(as(director, id), IntroductionOutcome.GROUPING);

        assertThat(seen(buyer, id).outcome()).isEqualTo(IntroductionOutcome.GROUPING);
        refused("introduction.no-outcome.CONCLUDED", () -> outcomes.report(as(buyer, id), IntroductionOutcome.NOT_MET));
        moved(id, "last_asked_at", clock.now().minus(Duration.ofDays(2)));
        assertThat(reminding.remind(id)).isFalse();
    }

    @Test
    void erasesAContactWhenItsSideAsksForIt() {
        UUID id = agreed();

        erasing.erase(as(director, id));
        erasing.erase(as(director, id));

        assertThat(seen(buyer, id).asked().contact()).isNull();
        assertThat(seen(buyer, id).asked().erased()).isTrue();
        assertThat(seen(director, id).asking().contact()).isEqualTo(SALOME);
        assertThat(acts(id, "ContactErased")).isEqualTo(1);
    }

    @Test
    void erasesContactsAndReasonsAYearAfterTheEnd() {
        UUID old = agreed();
        past(old, "contacts_until");
        town = organisation("Autre ville");
        buyer = member(town);
        UUID recent = agreed();

        erasing.eraseOutdated();

        assertThat(contactsOf(old)).isZero();
        assertThat(seen(director, old).reason()).isEmpty();
        assertThat(contactsOf(recent)).isEqualTo(2);
        assertThat(seen(director, recent).reason()).isNotEmpty();
    }

    @Test
    void anErasedPersonIsInNoContactAndInNoReason() {
        UUID id = asking.ask(
                buyer,
                new IntroductionRequest(
                        Ids.next(),
                        AskingParty.organisation(town),
                        workshop,
                        null,
                        "Demandez Salomé Vidal.",
                        SALOME,
                        List.of()));
        answering.agree(as(director, id), MALIK, null);

        forgetting.erase(new ErasedPerson(Ids.next(), "s.vidal@ville.example", "Salomé Vidal", Set.of(town)));
        forgetting.erase(new ErasedPerson(Ids.next(), "m@rebatir.example", "Malik Sauvage", Set.of(workshop)));

        assertThat(contactsOf(id)).isZero();
        assertThat(seen(director, id).reason()).isEqualTo("Demandez —.");
    }

    @Test
    void listsItsOwnIntroductionsToAnOrganisationAndAllToACoordinator() {
        UUID id = asked();

        assertThat(reading.own(director, FIRST)).singleElement().satisfies(row -> {
            assertThat(row.mine()).isEqualTo(IntroductionSide.ASKED);
            assertThat(row.askingName()).isEqualTo("Ville de Saint-Aubin-sur-Orme");
            assertThat(row.awaitsMine()).isTrue();
        });
        assertThat(reading.own(buyer, FIRST))
                .extracting(IntroductionRow::awaitsMine)
                .containsExactly(false);
        assertThat(reading.own(reader, FIRST)).isEmpty();
        assertThat(reading.own(coordinator, FIRST)).isEmpty();
        assertThat(reading.all(coordinator, List.of(IntroductionState.OPEN), FIRST))
                .extracting(IntroductionRow::id)
                .contains(id);
        assertThat(reading.all(coordinator, List.of(IntroductionState.LAPSED), FIRST))
                .extracting(IntroductionRow::id)
                .doesNotContain(id);
        missing(() -> reading.all(director, List.of(), FIRST));
    }

    @Test
    void aLongerListCostsNoMoreStatements() throws Exception {
        asked();
        long few = StatementCounter.of(() -> reading.own(director, FIRST));
        for (int number = 0; number < 4; number++) {
            town = organisation("Ville " + number);
            buyer = member(town);
            asked();
        }

        assertThat(StatementCounter.of(() -> reading.own(director, FIRST))).isEqualTo(few);
    }

    @Test
    void keepsTheMomentThatWasPicked() {
        Instant call = inDays(9);
        UUID id = asking.ask(buyer, request(SALOME, call, inDays(10)));

        assertThat(seen(director, id).slots()).containsExactly(call, inDays(10));
        answering.agree(as(director, id), MALIK, call);

        assertThat(seen(buyer, id).meetingAt()).isEqualTo(call);
    }

    private IntroductionRequest toward(UUID asked) {
        return new IntroductionRequest(
                Ids.next(), AskingParty.organisation(town), asked, null, "Parler", SALOME, List.of());
    }

    private int contactsOf(UUID id) {
        Integer found = jdbc.queryForObject(
                "SELECT count(*) FROM introduced_party WHERE introduction_id = ? AND COALESCE(contact_name,"
                        + " contact_function, contact_email, contact_phone) IS NOT NULL",
                Integer.class,
                id.toString());
        return found == null ? 0 : found;
    }

    private static void missing(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
