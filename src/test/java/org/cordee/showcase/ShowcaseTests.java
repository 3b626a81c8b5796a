package org.cordee.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.showcase.SampleShowcases.at;
import static org.cordee.showcase.SampleShowcases.attendee;
import static org.cordee.showcase.SampleShowcases.on;
import static org.cordee.showcase.SampleShowcases.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.DomainEvent;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ShowcaseEvent.DemonstrationAgreed;
import org.cordee.showcase.ShowcaseEvent.DemonstrationDeclined;
import org.cordee.showcase.ShowcaseEvent.DemonstrationPlaceGiven;
import org.cordee.showcase.ShowcaseEvent.DemonstrationWithdrawn;
import org.cordee.showcase.ShowcaseEvent.DemonstratorInvited;
import org.cordee.showcase.ShowcaseEvent.DemonstratorReminded;
import org.cordee.showcase.ShowcaseEvent.RegistrationCancelled;
import org.cordee.showcase.ShowcaseEvent.RegistrationErased;
import org.cordee.showcase.ShowcaseEvent.RegistrationReminded;
import org.cordee.showcase.ShowcaseEvent.ShowcaseMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of events, demonstrations and registrations, without a database. */
class ShowcaseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final ReminderDays DAYS = new ReminderDays(7, 1);
    private static final Duration PAUSE = Duration.ofDays(4);

    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    private final Instant begin = at(DAY, "09:30");
    private final Instant now = begin.minus(Duration.ofDays(30));

    // The description

    @Test
    void anEventInThePastCannotBeAnnounced() {
        refused("showcase.time.past", () -> Showcase.draft(coordinator, on(DAY, 80), begin));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"09:30, 09:30, showcase.time.order", "17:00, 09:30, showcase.time.order"})
    void anEventEndsAfterItsBeginning(String from, String until, String key) {
        refused(key, () -> on(DAY, from, until, 80));
    }

    @Test
    void allWrongFieldsOfADescriptionAreRefusedAtOnce() {
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> ShowcaseDetails.checked(
                                        new ShowcaseDetails.Words(" ", "", "", ""),
                                        null,
                                        null,
                                        on(DAY, 1).place(),
                                        on(DAY, 1).contact(),
                                        0))
                        .all())
                .extracting(RuleViolation::field)
                .containsExactly("capacity", "startsAt", "title", "description");
    }

    @Test
    void aKnownCommuneHasAPointAndAnInventedOneHasNone() {
        assertThat(ShowcasePlace.typed("Halle", "", "Rouen", "76").commune()).isEqualTo("76540");
        assertThat(ShowcasePlace.typed("Halle", "", "Saint-Aubin-sur-Orme", "76")
                        .commune())
                .isNull();
        assertThat(ShowcasePlace.typed("Halle", "", "Saint-Aubin-sur-Orme", "76")
                        .inWords())
                .isEqualTo("Halle, Saint-Aubin-sur-Orme (76)");
        refused("showcase.place.department", () -> ShowcasePlace.typed("Halle", "", "Rouen", "99"));
    }

    @Test
    void aContactCanBeReached() {
        refused("showcase.contact.unreachable", () -> ShowcaseContact.typed("Inès Carpentier", "", " "));
        assertThat(ShowcaseContact.typed("Inès Carpentier", "Ines@Achats.example", "")
                        .email())
                .isEqualTo("ines@achats.example");
    }

    // The states

    @Test
    void aDraftIsNotPublicAndTakesNoRegistration() {
        Showcase draft = Showcase.draft(coordinator, on(DAY, 80), now);

        assertThat(draft.isPublic()).isFalse();
        hidden(() -> draft.requireRegistering(now));
        refused("showcase.not-open", () -> draft.close(coordinator, now));
    }

    @Test
    void registrationIsTakenFromTheOpeningUntilTheBeginning() {
        Showcase open = open();

        assertThat(open.isRegistering(begin.minusSeconds(1))).isTrue();
        assertThat(open.isRegistering(begin)).isFalse();
        refused("showcase.registration.closed", () -> open.requireRegistering(begin));
    }

    @Test
    void aClosedRegistrationMayBeOpenedAgainUntilTheEventBegins() {
        Showcase closed = open();
        closed.close(coordinator, now);

        closed.open(coordinator, DAYS, now);
        assertThat(closed.state()).isEqualTo(ShowcaseState.OPEN);

        closed.close(coordinator, now);
        refused("showcase.time.past", () -> closed.open(coordinator, DAYS, begin));
    }

    @Test
    void anEventIsHeldAfterItsEndAndNotBefore() {
        Showcase event = open();

        event.hold(Actor.system(), at(DAY, "16:59"));
        assertThat(event.state()).isEqualTo(ShowcaseState.OPEN);

        event.hold(Actor.system(), at(DAY, "17:00"));
        assertThat(event.state()).isEqualTo(ShowcaseState.HELD);
        refused("showcase.over", () -> event.cancel(coordinator, "Trop tard", at(DAY, "18:00")));
    }

    @Test
    void aCancelledEventStaysPublicWithItsReasonAndIsCancelledOnce() {
        Showcase event = open();

        assertThat(event.cancel(coordinator, "La salle est fermée.", now)).isTrue();
        assertThat(event.cancel(coordinator, "Autre", now)).isFalse();

        assertThat(event.isPublic()).isTrue();
        assertThat(event.cancelReason()).isEqualTo("La salle est fermée.");
        refused("showcase.over", () -> event.open(coordinator, DAYS, now));
    }

    @Test
    void anEventThatHasBegunOrEndedIsNotCancelled() {
        Showcase event = open();

        refused("showcase.begun", () -> event.cancel(coordinator, "Trop tard", begin));
        refused("showcase.over", () -> event.cancel(coordinator, "Trop tard", at(DAY, "17:00")));
        Showcase draft = Showcase.draft(coordinator, on(DAY, 80), now);
        assertThat(draft.cancel(coordinator, "Jamais publié", begin)).isTrue();
    }

    @Test
    void aDraftWhoseDateHasPassedTakesAnotherDate() {
        Showcase draft = Showcase.draft(coordinator, on(DAY, 80), now);
        Instant later = at(DAY.plusMonths(2), "09:00");
        draft.recordForgotten(later);

        draft.change(coordinator, on(DAY.plusMonths(3), 80), 0, DAYS, later);
        draft.open(coordinator, DAYS, later);

        assertThat(draft.state()).isEqualTo(ShowcaseState.OPEN);
        assertThat(draft.isForgotten()).isFalse();
        Showcase opened = open();
        refused("showcase.begun", () -> opened.change(coordinator, on(DAY.plusMonths(3), 80), 0, DAYS, later));
    }

    @Test
    void aCancellationNeedsAReason() {
        refused("showcase.text.missing", () -> open().cancel(coordinator, "  ", now));
    }

    // Changes

    @Test
    void registeredPeopleAreToldOfAnotherTimeOrPlaceOnly() {
        Showcase event = open();

        assertThat(event.change(coordinator, on(DAY, 120), 3, DAYS, now)).isFalse();
        assertThat(event.change(coordinator, on(DAY, "10:00", "17:00", 120), 3, DAYS, now))
                .isTrue();

        assertThat(events(event, ShowcaseMoved.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.change()).isEqualTo(1));
    }

    @Test
    void aMovedDraftTellsNobody() {
        Showcase draft = Showcase.draft(coordinator, on(DAY, 80), now);

        assertThat(draft.change(coordinator, on(DAY.plusDays(1), 80), 0, DAYS, now))
                .isFalse();
    }

    @Test
    void theCapacityNeverFallsBelowTheTakenPlaces() {
        Showcase event = open();

        event.change(coordinator, on(DAY, 65), 65, DAYS, now);
        refused("showcase.capacity.below", () -> event.change(coordinator, on(DAY, 64), 65, DAYS, now));
    }

    @Test
    void personalDataEndAMonthAfterTheEventOrItsCancellation() {
        Showcase event = open();
        assertThat(event.forgetAt()).isEqualTo(at(DAY.plusMonths(1), "17:00"));

        event.cancel(coordinator, "La salle est fermée.", now);
        assertThat(event.forgetAt())
                .isEqualTo(now.atZone(Deadline.PARIS).plusMonths(1).toInstant());
    }

    // Reminders

    @Test
    void thereAreTwoWavesOfReminders() {
        Showcase event = open();
        Instant week = begin.minus(Duration.ofDays(7));
        Instant day = begin.minus(Duration.ofDays(1));

        assertThat(event.remind(DAYS, week.minusSeconds(1))).isZero();
        assertThat(event.remind(DAYS, week)).isEqualTo(1);
        assertThat(event.remind(DAYS, week)).isZero();
        assertThat(event.remind(DAYS, day)).isEqualTo(2);
        assertThat(event.nextReminderAt()).isNull();
        assertThat(event.remind(DAYS, day.plusSeconds(60))).isZero();
    }

    @Test
    void aMovedEventHasNoThirdWave() {
        Showcase event = open();
        event.remind(DAYS, begin.minus(Duration.ofDays(7)));
        event.remind(DAYS, begin.minus(Duration.ofDays(1)));

        event.change(coordinator, on(DAY.plusDays(20), 80), 0, DAYS, begin.minusSeconds(60));

        assertThat(event.nextReminderAt()).isNull();
    }

    @Test
    void anEventAnnouncedLateHasOneWave() {
        Instant late = begin.minus(Duration.ofDays(3));
        Showcase event = Showcase.draft(coordinator, on(DAY, 80), late);
        event.open(coordinator, DAYS, late);

        assertThat(event.nextReminderAt()).isEqualTo(begin.minus(Duration.ofDays(1)));
    }

    @Test
    void nobodyIsRemindedAfterTheClosingTheCancellationOrTheBeginning() {
        Instant due = begin.minus(Duration.ofDays(7));
        Showcase closed = open();
        closed.close(coordinator, now);
        Showcase cancelled = open();
        cancelled.cancel(coordinator, "La salle est fermée.", now);
        Showcase begun = open();

        assertThat(closed.remind(DAYS, due)).isZero();
        assertThat(cancelled.remind(DAYS, due)).isZero();
        assertThat(begun.remind(DAYS, begin)).isZero();
        assertThat(begun.nextReminderAt()).isNull();
    }

    @Test
    void aRegisteredPersonIsRemindedUnlessItHasJustRegistered() {
        Registration earlier = registered(now);
        Registration fresh = registered(now.plus(Duration.ofDays(10)));
        Registration waiting = Registration.waiting(coordinator, Ids.next(), attendee(), Locale.FRENCH, List.of(), now);
        List.of(earlier, fresh, waiting).forEach(one -> one.remind(1, now.plus(Duration.ofDays(10))));

        assertThat(events(earlier, RegistrationReminded.class)).hasSize(1);
        assertThat(events(fresh, RegistrationReminded.class)).isEmpty();
        assertThat(events(waiting, RegistrationReminded.class)).isEmpty();
    }

    // Outcome

    @Test
    void resultsAreRecordedAfterTheEventWithTheirDay() {
        Showcase event = open();
        List<OutcomeLine> lines = List.of(OutcomeLine.typed("x", OutcomeKind.INTRODUCTIONS, 41, "dont 33 à deux"));
        refused("showcase.outcome.not-held", () -> event.recordOutcome(coordinator, DAY, lines, DAY, at(DAY, "16:00")));
        event.hold(Actor.system(), at(DAY, "17:00"));
        LocalDate today = DAY.plusMonths(4);
        Instant later = at(today, "10:00");

        refused("showcase.outcome.day", () -> event.recordOutcome(coordinator, today.plusDays(1), lines, today, later));
        refused("showcase.outcome.day", () -> event.recordOutcome(coordinator, DAY.minusDays(1), lines, today, later));
        refused("showcase.outcome.empty", () -> event.recordOutcome(coordinator, today, List.of(), today, later));

        event.recordOutcome(coordinator, today, lines, today, later);
        assertThat(event.outcomeOn()).isEqualTo(today);
        assertThat(event.outcome()).isEqualTo(lines);
    }

    // Demonstrations

    @Test
    void aDemonstrationLiesWithinTheHoursOfItsEvent() {
        refused("showcase.demonstration.outside", () -> invited(open(), "09:00"));
        refused("showcase.demonstration.outside", () -> invited(open(), "16:31"));
        refused("showcase.demonstration.outside", () -> invited(open(), "23:45"));
        assertThat(invited(open(), "16:30").state()).isEqualTo(DemonstrationState.INVITED);
    }

    @Test
    void anOrganisationMayChangeItsMindAndIsAskedOnce() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        Actor demonstrator = Actor.ofLink(one.terms().organisationId());

        one.agree(demonstrator, event, now);
        one.agree(demonstrator, event, now);
        assertThat(one.decline(demonstrator, now)).isTrue();
        assertThat(one.decline(demonstrator, now)).isFalse();
        one.agree(demonstrator, event, now);

        assertThat(events(one, DemonstratorInvited.class)).hasSize(1);
        assertThat(events(one, DemonstrationAgreed.class)).hasSize(2);
        assertThat(events(one, DemonstrationDeclined.class)).hasSize(1);
        assertThat(one.state()).isEqualTo(DemonstrationState.AGREED);
    }

    @Test
    void anotherTimeTitleOrEntryNeedsANewConsentAndAnotherNumberOfPlacesDoesNot() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        UUID organisation = one.terms().organisationId();
        UUID entry = Ids.next();
        List<DemonstrationTerms> needing = List.of(
                new DemonstrationTerms(11 * 60, 30, one.terms().title(), 30, organisation, null),
                new DemonstrationTerms(11 * 60, 25, one.terms().title(), 30, organisation, null),
                new DemonstrationTerms(11 * 60, 25, "Autre titre", 30, organisation, null),
                new DemonstrationTerms(11 * 60, 25, "Autre titre", 30, organisation, entry));

        for (DemonstrationTerms terms : needing) {
            one.agree(Actor.ofLink(organisation), event, now);
            assertThat(one.change(coordinator, event, terms, 0, PAUSE, now))
                    .as(terms.toString())
                    .isTrue();
            assertThat(one.state()).isEqualTo(DemonstrationState.INVITED);
        }
        assertThat(events(one, DemonstratorInvited.class))
                .extracting(DemonstratorInvited::round)
                .containsExactly(1, 2, 3, 4, 5);

        one.agree(Actor.ofLink(organisation), event, now);
        DemonstrationTerms larger = new DemonstrationTerms(11 * 60, 25, "Autre titre", 40, organisation, entry);
        assertThat(one.change(coordinator, event, larger, 0, PAUSE, now)).isFalse();
        assertThat(one.state()).isEqualTo(DemonstrationState.AGREED);
    }

    @Test
    void anAgreementAfterARefusalLiesWithinTheHoursOfTheEvent() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        Actor organisation = Actor.ofLink(one.terms().organisationId());
        one.decline(organisation, now);
        event.change(coordinator, on(DAY, "12:00", "17:00", 80), 0, DAYS, now);

        refused("showcase.demonstration.outside", () -> one.agree(organisation, event, now));
        assertThat(one.state()).isEqualTo(DemonstrationState.DECLINED);
    }

    @Test
    void anOrganisationThatIsReplacedIsTold() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        UUID first = one.terms().organisationId();

        one.change(coordinator, event, slot("10:00", 30, Ids.next()), 0, PAUSE, now);

        assertThat(events(one, DemonstrationWithdrawn.class))
                .extracting(DemonstrationWithdrawn::organisationId)
                .containsExactly(first);
    }

    @Test
    void thePlacesOfADemonstrationNeverFallBelowTheTakenOnes() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");

        refused(
                "showcase.demonstration.below",
                () -> one.change(coordinator, event, slot("10:00", 9, Ids.next()), 10, PAUSE, now));
    }

    @Test
    void aSilentOrganisationIsRemindedTwiceAndAnAnswerEndsIt() {
        Showcase event = open();
        Demonstration silent = invited(event, "10:00");
        Demonstration answered = invited(event, "11:00");
        answered.decline(Actor.ofLink(answered.terms().organisationId()), now);

        assertThat(silent.remind(event, PAUSE, now.plus(Duration.ofDays(3)))).isFalse();
        assertThat(silent.remind(event, PAUSE, now.plus(Duration.ofDays(4)))).isTrue();
        assertThat(silent.remind(event, PAUSE, now.plus(Duration.ofDays(8)))).isTrue();
        assertThat(silent.remind(event, PAUSE, now.plus(Duration.ofDays(12)))).isFalse();
        assertThat(answered.remind(event, PAUSE, now.plus(Duration.ofDays(4)))).isFalse();
        assertThat(events(silent, DemonstratorReminded.class))
                .extracting(DemonstratorReminded::wave)
                .containsExactly(1, 2);
    }

    @Test
    void anOrganisationThatIsAskedAgainIsRemindedOfTheNewQuestionInLettersOfTheirOwn() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        one.remind(event, PAUSE, now.plus(Duration.ofDays(4)));
        one.remind(event, PAUSE, now.plus(Duration.ofDays(8)));
        Instant again = now.plus(Duration.ofDays(9));

        one.askAgain(coordinator, event, PAUSE, again);

        assertThat(one.remind(event, PAUSE, again.plus(PAUSE))).isTrue();
        assertThat(one.remind(event, PAUSE, again.plus(PAUSE).plus(PAUSE))).isTrue();
        assertThat(events(one, DemonstratorReminded.class))
                .extracting(DemonstratorReminded::wave)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void noOrganisationIsRemindedWhileTheEventIsClosedAndItIsAfterTheReopening() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        Instant due = now.plus(PAUSE);
        event.close(coordinator, now);

        assertThat(one.remind(event, PAUSE, due)).isFalse();
        assertThat(one.remind(event, PAUSE, due.plusSeconds(60))).isFalse();
        event.open(coordinator, DAYS, due.plusSeconds(60));

        assertThat(one.nextReminderAt()).isEqualTo(due.plus(PAUSE));
        assertThat(one.remind(event, PAUSE, due.plus(PAUSE))).isTrue();
    }

    @Test
    void noOrganisationIsRemindedOnceTheEventHasBegunOrWasCancelled() {
        Showcase begun = open();
        Demonstration one = invited(begun, "10:00");
        Showcase cancelled = open();
        Demonstration other = invited(cancelled, "10:00");
        cancelled.cancel(coordinator, "La salle est fermée.", now);

        assertThat(one.remind(begun, PAUSE, begin)).isFalse();
        assertThat(one.nextReminderAt()).isNull();
        assertThat(other.remind(cancelled, PAUSE, now.plus(PAUSE))).isFalse();
        assertThat(other.nextReminderAt()).isNull();
    }

    @Test
    void aWithdrawnDemonstrationTakesNoAnswer() {
        Showcase event = open();
        Demonstration one = invited(event, "10:00");
        one.withdraw(coordinator, now);
        one.withdraw(coordinator, now);

        refused("showcase.demonstration.over", () -> one.agree(Actor.ofLink(Ids.next()), event, now));
        assertThat(events(one, DemonstrationWithdrawn.class)).hasSize(1);
    }

    @Test
    void twoDemonstrationsOverlapWhenOneBeginsBeforeTheOtherEnds() {
        UUID anybody = Ids.next();

        assertThat(slot("10:00", 1, anybody).overlaps(slot("10:29", 1, anybody)))
                .isTrue();
        assertThat(slot("10:00", 1, anybody).overlaps(slot("10:30", 1, anybody)))
                .isFalse();
    }

    // Registrations

    @Test
    void aPersonSaysInWhichCapacityItComes() {
        refused("showcase.registration.kind", () -> attendee("a@b.example", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gagnez sur https://x.example", "WWW.x.example", "moi@x.example"})
    void aNameThatGreetsInALetterHoldsNoAddress(String name) {
        refused(
                "showcase.registration.name",
                () -> Attendee.typed(name, "s.vidal@ville.example", AttendeeKind.BUYER, "", false, ""));
    }

    @Test
    void wordsAboutAnArrangementAskForIt() {
        Attendee person = Attendee.typed(
                "Salomé Vidal", "s.vidal@ville.example", AttendeeKind.BUYER, "", false, "Une interprète LSF");

        assertThat(person.needsArrangement()).isTrue();
        refused(
                "showcase.text.too-long",
                () -> Attendee.typed(
                        "Salomé Vidal",
                        "s.vidal@ville.example",
                        AttendeeKind.BUYER,
                        "",
                        true,
                        "x".repeat(Attendee.LONGEST_ARRANGEMENT + 1)));
    }

    @Test
    void aPersonWhoLeavesIsErasedAtOnceAndKeepsItsCapacityForTheCount() {
        Registration one = registered(now);

        assertThat(one.cancel(Actor.ofLink(), false, now)).isTrue();
        assertThat(one.cancel(Actor.ofLink(), false, now)).isFalse();

        assertThat(one.attendee()).isEqualTo(new Attendee(null, null, AttendeeKind.BUYER, null, false, null));
        assertThat(events(one, RegistrationErased.class)).hasSize(1);
    }

    @Test
    void aPersonWhomACoordinatorRemovesCanStillBeWrittenTo() {
        Registration one = registered(now);

        one.cancel(coordinator, true, now);

        assertThat(one.attendee().email()).isNotNull();
        assertThat(events(one, RegistrationCancelled.class))
                .singleElement()
                .satisfies(gone -> assertThat(gone.byOrganiser()).isTrue());
    }

    @Test
    void aWaitingPersonHasNoSeatBeforeItHasAPlace() {
        UUID demonstration = Ids.next();
        Registration one =
                Registration.waiting(coordinator, Ids.next(), attendee(), Locale.FRENCH, List.of(demonstration), now);

        one.seat(coordinator, demonstration, true, now);
        assertThat(one.choices()).containsExactly(new RegistrationChoice(demonstration, false));

        one.promote(coordinator, now);
        one.seat(coordinator, demonstration, true, now);
        one.seat(coordinator, demonstration, true, now);
        assertThat(one.choices()).containsExactly(new RegistrationChoice(demonstration, true));
        assertThat(events(one, DemonstrationPlaceGiven.class)).hasSize(1);
    }

    @Test
    void attendanceIsTickedUndoneAndEnded() {
        Registration one = registered(now);

        assertThat(one.attend()).isTrue();
        assertThat(one.attend()).isFalse();
        assertThat(one.missed()).isFalse();
        assertThat(one.undoAttendance()).isTrue();
        assertThat(one.missed()).isTrue();
        assertThat(one.attend()).as("an absent person who comes late").isTrue();
    }

    @Test
    void noTextOfThePersonStandsInALog() {
        assertThat(attendee().toString()).isEqualTo("Attendee[BUYER]");
        assertThat(on(DAY, 1).contact().toString()).doesNotContain("Inès");
    }

    private Showcase open() {
        Showcase showcase = Showcase.draft(coordinator, on(DAY, 80), now);
        showcase.open(coordinator, DAYS, now);
        return showcase;
    }

    private Demonstration invited(Showcase event, String time) {
        return Demonstration.invite(coordinator, event, slot(time, 30, Ids.next()), PAUSE, now);
    }

    private Registration registered(Instant when) {
        return Registration.make(coordinator, Ids.next(), attendee(), Locale.FRENCH, List.of(), Set.of(), when);
    }

    private static <E extends DomainEvent> List<E> events(Aggregate aggregate, Class<E> type) {
        List<E> found = new ArrayList<>();
        aggregate.recordedEvents().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(found::add);
        return found;
    }
}
