package org.cordee.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.showcase.SampleShowcases.attendee;
import static org.cordee.showcase.SampleShowcases.on;
import static org.cordee.showcase.SampleShowcases.slot;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.StatementCounter;
import org.cordee.account.EndedLink;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.showcase.ExportingRegistrations.ListFormat;
import org.cordee.showcase.ReadingRegistrations.ChosenDemonstration;
import org.cordee.showcase.ReadingRegistrations.RegistrationRow;
import org.cordee.showcase.ReadingShowcases.ProgrammeLine;
import org.cordee.showcase.ReadingShowcases.ShowcaseCard;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Events with their programme and their registrations, in the database. */
@CordeeTest
class ShowcasesModuleTests extends ShowcaseFixture {

    @Autowired
    WatchingShowcases watching;

    @Autowired
    ForgettingRegistrations forgetting;

    @Autowired
    ExportingRegistrations exporting;

    @Autowired
    OneTimeLinks links;

    @Autowired
    TransactionTemplate transaction;

    // Who reads what

    @Test
    void aDraftIsReadByCoordinatorsOnlyAndAnOpenEventByEverybody() {
        UUID id = draft(80);

        hidden(() -> showcases.find(VISITOR, id));
        assertThat(showcases.find(coordinator, id).state()).isEqualTo(ShowcaseState.DRAFT);

        opening.open(coordinator, id);
        assertThat(seen(id).registering()).isTrue();
        assertThat(showcases.toCome(Pageable.unpaged()))
                .extracting(ShowcaseCard::id)
                .contains(id);
    }

    @Test
    void onlyACoordinatorMakesAndActs() {
        UUID id = open(80);
        UUID demonstration = invited(id, "10:00", 30);

        for (Actor other : List.of(VISITOR, demonstrator, reader)) {
            hidden(() -> preparing.draft(other, on(day, 80)));
            hidden(() -> preparing.change(other, id, 0, on(day, 90)));
            hidden(() -> preparing.addDemonstration(other, id, slot("11:00", 30, workshop)));
            hidden(() -> preparing.removeDemonstration(other, id, demonstration));
            hidden(() -> opening.open(other, id));
            hidden(() -> opening.close(other, id));
            hidden(() -> opening.cancel(other, id, "Non"));
            hidden(() -> recording.finish(other, id));
            hidden(() -> recording.recordOutcome(other, id, day, List.of()));
            hidden(() -> showcases.desk(other, id));
            hidden(() -> people.list(other, id, PageRequest.of(0, 10)));
            hidden(() -> exporting.export(other, id, ListFormat.CSV, Locale.FRENCH));
        }
    }

    @Test
    void aDemonstrationIsPublicOnlyWithTheConsentOfItsOrganisation() {
        UUID id = open(80);
        UUID demonstration = invited(id, "10:00", 30);

        assertThat(seen(id).programme()).isEmpty();
        hidden(() -> answering.agree(reader, demonstration));
        hidden(() -> people.demonstration(reader, demonstration));

        answering.agree(demonstrator, demonstration);
        assertThat(seen(id).programme())
                .singleElement()
                .satisfies(line -> assertThat(line.organisation()).isEqualTo("Rebâtir Solidaire"));

        answering.decline(demonstrator, demonstration);
        assertThat(seen(id).programme()).isEmpty();
        assertThat(showcases.desk(coordinator, id).view().programme())
                .extracting(ProgrammeLine::state)
                .containsExactly(DemonstrationState.DECLINED);
    }

    @Test
    void whenAnOrganisationWasAskedAndHowManyPeopleStayedAwayIsReadByCoordinatorsOnly() {
        UUID id = open(80);
        agreed(id, "10:00", 30);
        registered(id);
        begin(id);
        recording.finish(coordinator, id);

        for (Actor other : List.of(VISITOR, demonstrator)) {
            ShowcaseView read = showcases.find(other, id);
            assertThat(read.counts().absent()).isNull();
            assertThat(read.programme()).singleElement().satisfies(line -> {
                assertThat(line.version()).isNull();
                assertThat(line.invitedAt()).isNull();
                assertThat(line.reminderWaves()).isNull();
                assertThat(line.answeredAt()).isNull();
            });
        }
        for (ShowcaseView read : List.of(
                showcases.find(coordinator, id), showcases.desk(coordinator, id).view())) {
            assertThat(read.counts().absent()).isEqualTo(1);
            assertThat(read.programme()).singleElement().satisfies(line -> {
                assertThat(line.invitedAt()).isNotNull();
                assertThat(line.reminderWaves()).isZero();
                assertThat(line.answeredAt()).isNotNull();
            });
        }
    }

    @Test
    void anUnknownOrganisationAndAForeignDemonstrationAreRefused() {
        UUID id = open(80);
        UUID elsewhere = invited(open(80), "10:00", 30);

        refused(
                "showcase.demonstration.organisation",
                () -> preparing.addDemonstration(coordinator, id, slot("10:00", 30, Ids.next())));
        refused(
                "showcase.demonstration.entry-foreign",
                () -> preparing.addDemonstration(
                        coordinator, id, new DemonstrationTerms(10 * 60, 30, "Tri", 30, workshop, Ids.next())));
        hidden(() -> preparing.removeDemonstration(coordinator, id, elsewhere));
        hidden(() -> preparing.changeDemonstration(coordinator, id, elsewhere, 0, slot("10:00", 30, workshop)));
    }

    // Changes

    @Test
    void twoCoordinatorsDoNotOverwriteEachOther() {
        UUID id = open(80);
        long read = showcases.desk(coordinator, id).view().version();
        preparing.change(coordinator, id, read, on(day, 90));

        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> preparing.change(coordinator, id, read, on(day, 100)));
        assertThat(seen(id).details().capacity()).isEqualTo(90);
    }

    @Test
    void twoCoordinatorsDoNotOverwriteADemonstrationNorTheAnswerToIt() {
        UUID id = open(80);
        UUID demonstration = invited(id, "10:00", 30);
        long read = versionOf(id, demonstration);
        change(id, demonstration, slot("10:00", 40, workshop));

        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> preparing.changeDemonstration(
                        coordinator, id, demonstration, read, slot("11:00", 30, workshop)));
        long unanswered = versionOf(id, demonstration);
        answering.agree(demonstrator, demonstration);
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> preparing.changeDemonstration(
                        coordinator, id, demonstration, unanswered, slot("11:00", 30, workshop)));
        assertThat(seen(id).programme())
                .singleElement()
                .satisfies(line -> assertThat(line.places()).isEqualTo(40));
    }

    @Test
    void anotherDayTellsTheRegisteredPeopleAndAsksTheDemonstratorsAgain() {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID person = registered(id, demonstration);

        preparing.change(coordinator, id, versionOf(id), on(day.plusDays(1), 80));

        assertThat(acts(person, "RegistrationMoved")).isEqualTo(1);
        assertThat(acts(demonstration, "DemonstratorInvited")).isEqualTo(2);
        assertThat(seen(id).programme()).isEmpty();
        answering.agree(demonstrator, demonstration);
        assertThat(people.ofLink(person).chosen())
                .extracting(ChosenDemonstration::seated)
                .containsExactly(true);
    }

    @Test
    void theHoursKeepRoomForTheProgramme() {
        UUID id = open(80);
        invited(id, "10:00", 30);

        refused(
                "showcase.hours.demonstrations",
                () -> preparing.change(coordinator, id, versionOf(id), on(day, "11:00", "17:00", 80)));
    }

    @Test
    void aCancelledEventTellsEverybodyAndTakesNoFurtherAct() {
        UUID id = open(1);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID person = registered(id);
        UUID waiting = registered(id);

        opening.cancel(coordinator, id, "La salle est fermée.");
        opening.cancel(coordinator, id, "La salle est fermée.");

        assertThat(acts(person, "RegistrationEnded")).isEqualTo(1);
        assertThat(acts(waiting, "RegistrationEnded")).isEqualTo(1);
        assertThat(acts(demonstration, "DemonstrationWithdrawn")).isEqualTo(1);
        assertThat(seen(id).cancelReason()).isEqualTo("La salle est fermée.");
        refused("showcase.registration.closed", () -> registered(id));
        refused("showcase.demonstration.over", () -> answering.agree(demonstrator, demonstration));
    }

    // Registrations

    @Test
    void thePersonAfterTheLastPlaceWaitsAndGetsTheFirstOneThatBecomesFree() {
        UUID id = open(1);
        UUID first = registered(id);
        UUID second = registered(id);
        UUID third = registered(id);
        assertThat(people.ofLink(third).rank()).isEqualTo(2);

        registering.unregister(first);
        registering.unregister(first);

        assertThat(stateOf(second)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(acts(second, "RegistrationPromoted")).isEqualTo(1);
        assertThat(people.ofLink(third).rank()).isEqualTo(1);
        assertThat(seen(id).counts().taken()).isEqualTo(1);
    }

    @Test
    void aFullWaitingListTakesNobodyAndAnAddressThatIsOnItReadsTheSame() {
        UUID id = open(1);
        registered(id);
        jdbc.update("""
            INSERT INTO registration (id, version, revision, showcase_id, attendee_name, attendee_email,
                attendee_kind, needs_arrangement, locale, state, registered_at)
            SELECT UUID(), 0, 0, ?, 'Salomé Vidal', concat('attente', seq, '@ville.example'),
                'BUYER', FALSE, 'fr', 'WAITING', '2026-01-01' FROM seq_1_to_299
            """, id.toString());
        UUID last = registered(id);
        assertThat(people.ofLink(last).rank()).isEqualTo(300);

        refused("showcase.registration.full", () -> registered(id));
        refused(
                "showcase.registration.full",
                () -> registering.register(
                        VISITOR, id, attendee("attente1@ville.example", AttendeeKind.BUYER), List.of(), Locale.FRENCH));
        assertThat(seen(id).counts().waiting()).isEqualTo(300);
    }

    @Test
    void aPlaceThatBecomesFreeAfterTheClosingGoesToTheWaitingListAndToNobodyNew() {
        UUID id = open(1);
        UUID leaving = registered(id);
        UUID waiting = registered(id);
        opening.close(coordinator, id);

        registering.unregister(leaving);

        assertThat(stateOf(waiting)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(acts(waiting, "RegistrationPromoted")).isEqualTo(1);
        refused("showcase.registration.closed", () -> registered(id));
    }

    @Test
    void morePlacesGoToTheWaitingListInItsOrder() {
        UUID id = open(1);
        registered(id);
        UUID second = registered(id);
        UUID third = registered(id);
        UUID fourth = registered(id);

        preparing.change(coordinator, id, versionOf(id), on(day, 3));

        assertThat(List.of(stateOf(second), stateOf(third), stateOf(fourth)))
                .containsExactly(RegistrationState.REGISTERED, RegistrationState.REGISTERED, RegistrationState.WAITING);
    }

    @Test
    void anAddressRegistersOnceAndTheSecondTimeIsAnsweredAlike() {
        UUID id = open(80);
        Attendee person = attendee("s.vidal@ville.example", AttendeeKind.BUYER);

        registering.register(VISITOR, id, person, List.of(), Locale.FRENCH);
        registering.register(
                VISITOR, id, attendee("S.Vidal@Ville.example", AttendeeKind.OTHER), List.of(), Locale.ENGLISH);

        assertThat(list(id))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(AttendeeKind.BUYER));
    }

    @Test
    void aPersonWhoLeftMayRegisterAgain() {
        UUID id = open(80);
        Attendee person = attendee("s.vidal@ville.example", AttendeeKind.BUYER);
        registering.register(VISITOR, id, person, List.of(), Locale.FRENCH);
        registering.unregister(registrationOf(id, "s.vidal@ville.example"));

        registering.register(VISITOR, id, person, List.of(), Locale.FRENCH);

        assertThat(list(id)).hasSize(1);
    }

    @Test
    void aFullDemonstrationHasAWaitingListOfItsOwn() {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 1);
        UUID first = registered(id, demonstration);
        UUID second = registered(id, demonstration);
        assertThat(people.ofLink(second).chosen())
                .extracting(ChosenDemonstration::seated)
                .containsExactly(false);
        assertThat(seen(id).programme()).allMatch(ProgrammeLine::isFull);

        registering.unregister(first);

        assertThat(people.ofLink(second).chosen())
                .extracting(ChosenDemonstration::seated)
                .containsExactly(true);
        assertThat(acts(second, "DemonstrationPlaceGiven")).isEqualTo(1);
    }

    @Test
    void aPlaceThatBecomesFreeCostsTheSameHoweverLongTheProgrammeIs() throws Exception {
        UUID small = open(80);
        UUID large = open(80);
        agreed(small, "10:00", 30);
        for (String time : List.of("10:00", "10:30", "11:00", "11:30", "14:00", "14:30")) {
            agreed(large, time, 30);
        }

        assertThat(unregisteringCost(large)).isEqualTo(unregisteringCost(small));
    }

    private long unregisteringCost(UUID showcase) throws Exception {
        Iterator<UUID> leaving = List.of(registered(showcase), registered(showcase), registered(showcase))
                .iterator();
        return StatementCounter.of(() -> registering.unregister(leaving.next()));
    }

    @Test
    void aPromotedPersonReadsOfItsDemonstrationsInTheSameLetter() {
        UUID id = open(1);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID first = registered(id);
        UUID second = registered(id, demonstration);

        registering.unregister(first);

        assertThat(people.ofLink(second).chosen())
                .extracting(ChosenDemonstration::seated)
                .containsExactly(true);
        assertThat(acts(second, "DemonstrationPlaceGiven")).isZero();
    }

    @Test
    void choicesAreOfThisProgrammeAndNotAtTheSameTime() {
        UUID id = open(80);
        UUID ten = agreed(id, "10:00", 30);
        UUID alsoTen = agreed(id, "10:15", 30);
        UUID unanswered = invited(id, "12:00", 30);

        refused("showcase.choice.overlap", () -> registered(id, ten, alsoTen));
        refused("showcase.choice.unknown", () -> registered(id, unanswered));
        refused("showcase.choice.unknown", () -> registered(id, Ids.next()));
    }

    @Test
    void aDemonstrationThatFallsAwayIsToldToThoseWhoChoseIt() {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID chose = registered(id, demonstration);
        UUID other = registered(id);

        preparing.removeDemonstration(coordinator, id, demonstration);

        assertThat(acts(chose, "RegistrationMoved")).isEqualTo(1);
        assertThat(acts(other, "RegistrationMoved")).isZero();
        assertThat(people.ofLink(chose).chosen()).isEmpty();
    }

    @Test
    void peopleWhoChoseADemonstrationLearnThatItsTimeHasChanged() {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID chose = registered(id, demonstration);
        UUID other = registered(id);

        change(id, demonstration, slot("11:00", 25, workshop));

        assertThat(acts(chose, "RegistrationMoved")).isEqualTo(1);
        assertThat(acts(other, "RegistrationMoved")).isZero();
        assertThat(people.ofLink(chose).chosen()).singleElement().satisfies(one -> {
            assertThat(one.startsAt()).isEqualTo(SampleShowcases.at(day, "11:00"));
            assertThat(one.confirmed()).isFalse();
        });

        answering.agree(demonstrator, demonstration);
        change(id, demonstration, slot("11:00", 20, workshop));
        assertThat(acts(chose, "RegistrationMoved")).isEqualTo(1);
        assertThat(people.ofLink(chose).chosen()).allMatch(ChosenDemonstration::confirmed);
    }

    @Test
    void peopleWhoChoseADemonstrationLoseItWithItsOrganisation() {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID chose = registered(id, demonstration);
        UUID successor = register("Les Copeaux", SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "45111220");

        change(id, demonstration, slot("10:00", 30, successor));

        assertThat(acts(chose, "RegistrationMoved")).isEqualTo(1);
        assertThat(people.ofLink(chose).chosen()).isEmpty();
    }

    @Test
    void aPersonWhoUnregistersLeavesNoAddressInItsLinks() {
        UUID person = registered(open(80));
        String email = "q" + Ids.next() + "@ville.example";
        String token =
                links.issue("registration", person, null, email, clock.now().plusSeconds(60));

        registering.unregister(person);

        assertThat(linksTo(email)).isZero();
        assertThatExceptionOfType(EndedLink.class).isThrownBy(() -> links.resolve(token));
    }

    @Test
    void aCoordinatorRemovesAPersonWhoThenCannotComeBackByItself() {
        UUID id = open(80);
        Attendee person = attendee("s.vidal@ville.example", AttendeeKind.BUYER);
        registering.register(VISITOR, id, person, List.of(), Locale.FRENCH);
        UUID registration = registrationOf(id, "s.vidal@ville.example");
        hidden(() -> registering.remove(demonstrator, id, registration));
        hidden(() -> registering.remove(coordinator, open(80), registration));

        registering.remove(coordinator, id, registration);
        registering.register(VISITOR, id, person, List.of(), Locale.FRENCH);

        assertThat(list(id)).isEmpty();

        registering.register(coordinator, id, person, List.of(), Locale.FRENCH);
        assertThat(list(id))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RegistrationState.REGISTERED));
        assertThat(acts(registrationOf(id, "s.vidal@ville.example"), "RegistrationMade"))
                .isEqualTo(1);
        assertThat(acts(registration, "RegistrationErased")).isEqualTo(1);
    }

    @Test
    void nobodyLeavesOnceTheEventHasBegun() {
        UUID id = open(80);
        UUID person = registered(id);
        begin(id);

        refused("showcase.begun", () -> registering.unregister(person));
        refused("showcase.registration.closed", () -> registered(id));
    }

    // Reminders

    @Test
    void aWaveRemindsEachRegisteredPersonOnce() {
        UUID id = open(1);
        UUID person = registered(id);
        UUID waiting = registered(id);
        past("showcase", id, "next_reminder_at");
        jdbc.update(
                "UPDATE registration SET registered_at = registered_at - INTERVAL 2 DAY WHERE showcase_id = ?",
                id.toString());

        watching.watch();
        watching.watch();

        assertThat(acts(person, "RegistrationReminded")).isEqualTo(1);
        assertThat(acts(waiting, "RegistrationReminded")).isZero();
        assertThat(showcases.desk(coordinator, id).reminderWaves()).isEqualTo(1);
    }

    @Test
    void aSilentDemonstratorIsRemindedTwiceAtMost() {
        UUID demonstration = invited(open(80), "10:00", 30);

        for (int wave = 0; wave < 3; wave++) {
            past("demonstration", demonstration, "next_reminder_at");
            watching.watch();
        }

        assertThat(acts(demonstration, "DemonstratorReminded")).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "SELECT next_reminder_at IS NULL FROM demonstration WHERE id = ?",
                        Boolean.class,
                        demonstration.toString()))
                .isTrue();
    }

    @Test
    void anEventThatEndedIsHeldByItself() {
        UUID id = open(80);
        end(id, 1);

        watching.watch();

        assertThat(seen(id).state()).isEqualTo(ShowcaseState.HELD);
        assertThat(acts(id, "ShowcaseHeld")).isEqualTo(1);
    }

    // Attendance and outcome

    @Test
    void ticksOfTwoPhonesAreBothKept() {
        UUID id = open(80);
        UUID one = registered(id);
        UUID other = registered(id);
        refused("showcase.attendance.early", () -> recording.record(coordinator, id, Set.of(), Set.of(one)));
        begin(id);

        recording.record(coordinator, id, Set.of(), Set.of(one));
        recording.record(coordinator, id, Set.of(), Set.of(other));

        assertThat(seen(id).counts().attended()).isEqualTo(2);

        recording.record(coordinator, id, Set.of(one, other), Set.of(other));
        assertThat(recording.finish(coordinator, id)).isEqualTo(1);
        assertThat(recording.finish(coordinator, id)).isZero();
        assertThat(stateOf(one)).isEqualTo(RegistrationState.ABSENT);
        assertThat(stateOf(other)).isEqualTo(RegistrationState.ATTENDED);
    }

    @Test
    void aTickOfAnotherEventChangesNothing() {
        UUID id = open(80);
        UUID foreign = registered(open(80));
        begin(id);

        recording.record(coordinator, id, Set.of(), Set.of(foreign));

        assertThat(stateOf(foreign)).isEqualTo(RegistrationState.REGISTERED);
    }

    @Test
    void theOutcomeOfTheLastEventStandsOnThePageOfTheNext() {
        UUID before = open(80);
        end(before, 1);
        recording.recordOutcome(
                coordinator,
                before,
                clock.today(),
                List.of(OutcomeLine.typed("x", OutcomeKind.INTRODUCTIONS, 41, "dont 33 à deux")));

        ShowcaseView next = seen(open(80));

        assertThat(next.outcome()).isNotNull();
        assertThat(next.outcome().lines()).contains(new OutcomeLine(OutcomeKind.INTRODUCTIONS, 41, "dont 33 à deux"));
        assertThat(seen(before).outcome().showcaseId()).isEqualTo(before);
    }

    @Test
    void theListIsTakenAsAFileAndTheAuditSaysSo() {
        UUID id = open(80);
        registering.register(
                VISITOR,
                id,
                Attendee.typed("=Salomé", "s.vidal@ville.example", AttendeeKind.BUYER, "Ville", true, "Interprète LSF"),
                List.of(),
                Locale.FRENCH);

        String csv =
                new String(exporting.export(coordinator, id, ListFormat.CSV, Locale.FRENCH), StandardCharsets.UTF_8);

        assertThat(csv).contains("'=Salomé", "s.vidal@ville.example", "Acheteuse ou acheteur", "Interprète LSF");
        assertThat(exporting.export(coordinator, id, ListFormat.XLSX, Locale.FRENCH))
                .startsWith('P', 'K');
        assertThat(acts(id, "RegistrationsExported")).isEqualTo(2);
    }

    // Personal data

    @Test
    void personalDataAreErasedAMonthAfterTheEventAndTheCountsStay() {
        UUID id = open(80);
        UUID person = registered(id);
        String token = links.issue(
                "registration",
                person,
                null,
                "s.vidal@ville.example",
                clock.now().plusSeconds(60));
        end(id, 32);
        past("showcase", id, "forget_at");

        forgetting.forgetOld();

        assertThat(list(id)).extracting(RegistrationRow::name).containsOnlyNulls();
        assertThat(seen(id).counts().buyers()).isEqualTo(1);
        assertThat(seen(id).details().contact()).isEqualTo(ShowcaseContact.ERASED);
        assertThat(showcases.desk(coordinator, id).forgotten()).isTrue();
        assertThat(acts(person, "RegistrationErased")).isEqualTo(1);
        hidden(() -> links.resolve(token));
    }

    @Test
    void anErasedPersonLosesItsPlaceAndItsContactIsTakenFromThePage() {
        UUID id = open(1);
        String email = "q" + Ids.next() + "@ville.example";
        registering.register(VISITOR, id, attendee(email, AttendeeKind.BUYER), List.of(), Locale.FRENCH);
        UUID person = registrationOf(id, email);
        UUID waiting = registered(id);
        jdbc.update("UPDATE showcase SET contact_email = ? WHERE id = ?", email, id.toString());
        await().untilAsserted(() -> assertThat(lettersWithText(person)).isEqualTo(1));
        assertThat(linksTo(email)).isEqualTo(1);

        transaction.executeWithoutResult(
                status -> forgetting.erase(new ErasedPerson(Ids.next(), email, "Salomé " + email, Set.of())));

        assertThat(count("SELECT count(*) FROM registration WHERE attendee_email = ?", email))
                .isZero();
        assertThat(lettersWithText(person)).isZero();
        assertThat(linksTo(email)).isZero();
        assertThat(seen(id).details().contact()).isEqualTo(ShowcaseContact.ERASED);
        assertThat(stateOf(waiting)).isEqualTo(RegistrationState.REGISTERED);
    }

    private int lettersWithText(UUID registration) {
        return count("SELECT count(*) FROM letter WHERE subject_id = ? AND text <> ''", registration.toString());
    }

    private int linksTo(String email) {
        return count("SELECT count(*) FROM one_time_link WHERE email = ?", email);
    }

    private int count(String query, String argument) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, argument));
    }

    @Test
    void anErasedContactIsFoundByItsNameBesideASharedMailbox() {
        UUID id = open(1);
        String name = "Inès " + Ids.next();
        jdbc.update(
                "UPDATE showcase SET contact_name = ?, contact_email = 'evenements@achats.example' WHERE id = ?",
                name,
                id.toString());

        transaction.executeWithoutResult(status ->
                forgetting.erase(new ErasedPerson(Ids.next(), "q" + Ids.next() + "@ville.example", name, Set.of())));

        assertThat(seen(id).details().contact()).isEqualTo(ShowcaseContact.ERASED);
    }

    private void change(UUID showcase, UUID demonstration, DemonstrationTerms terms) {
        preparing.changeDemonstration(coordinator, showcase, demonstration, versionOf(showcase, demonstration), terms);
    }

    private long versionOf(UUID showcase, UUID demonstration) {
        return showcases.desk(coordinator, showcase).view().programme().stream()
                .filter(line -> line.id().equals(demonstration))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private long versionOf(UUID showcase) {
        return showcases.desk(coordinator, showcase).view().version();
    }
}
