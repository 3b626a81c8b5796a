package org.cordee.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.showcase.SampleShowcases.attendee;
import static org.cordee.showcase.SampleShowcases.on;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Two users, or a user and a timer, act on one event at the same moment: no place is given twice. */
@CordeeTest
class ShowcaseRacesModuleTests extends ShowcaseFixture {

    @Autowired
    ApplicationContext context;

    @Autowired
    WatchingShowcases watching;

    @Autowired
    ForgettingRegistrations forgetting;

    @Autowired
    OneTimeLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void ofTwoPeopleAtOnceOneGetsTheLastPlaceAndTheOtherWaits() {
        UUID id = open(1);

        assertThat(ConcurrentActs.inOrder(context, register(id), register(id))).containsExactly("done", "done");

        assertThat(list(id))
                .extracting(ReadingRegistrations.RegistrationRow::state)
                .containsExactlyInAnyOrder(RegistrationState.REGISTERED, RegistrationState.WAITING);
    }

    @RepeatedTest(3)
    void theCapacityIsKeptWhateverTheOrder() {
        UUID id = open(2);
        registered(id);

        ConcurrentActs.atOnce(register(id), register(id));

        assertThat(seen(id).counts().taken()).isEqualTo(2);
        assertThat(seen(id).counts().waiting()).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleAtOnceOneGetsTheLastPlaceOfADemonstration() {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 1);

        ConcurrentActs.inOrder(context, register(id, demonstration), register(id, demonstration));

        assertThat(seen(id).programme())
                .singleElement()
                .satisfies(line -> assertThat(line.taken()).isEqualTo(1));
    }

    @Test
    void oneAddressThatIsSentTwiceAtOnceIsRegisteredOnce() {
        UUID id = open(80);
        Attendee person = attendee();
        Callable<Object> send =
                ConcurrentActs.done(() -> registering.register(VISITOR, id, person, List.of(), Locale.FRENCH));

        assertThat(ConcurrentActs.inOrder(context, send, send)).containsExactly("done", "done");

        assertThat(list(id)).hasSize(1);
    }

    @Test
    void thePlaceOfAPersonWhoLeavesGoesToTheWaitingOneAndNotToANewcomer() {
        UUID id = open(1);
        UUID leaving = registered(id);
        UUID waiting = registered(id);

        ConcurrentActs.inOrder(context, ConcurrentActs.done(() -> registering.unregister(leaving)), register(id));

        assertThat(stateOf(waiting)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(seen(id).counts().taken()).isEqualTo(1);
        assertThat(seen(id).counts().waiting()).isEqualTo(1);
    }

    @Test
    void twoPlacesThatBecomeFreeAtOnceGoToTwoPeople() {
        UUID id = open(2);
        UUID one = registered(id);
        UUID other = registered(id);
        UUID third = registered(id);
        UUID fourth = registered(id);

        ConcurrentActs.inOrder(
                context,
                ConcurrentActs.done(() -> registering.unregister(one)),
                ConcurrentActs.done(() -> registering.unregister(other)));

        assertThat(List.of(stateOf(third), stateOf(fourth))).containsOnly(RegistrationState.REGISTERED);
        assertThat(acts(third, "RegistrationPromoted") + acts(fourth, "RegistrationPromoted"))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "register, cancel, done",
        "cancel, register, showcase.registration.closed",
        "register, close, done",
        "close, register, showcase.registration.closed",
        "cancel, cancel, done",
        "agree, cancel, done",
        "cancel, agree, showcase.demonstration.over",
        "shrink, register, done",
        "register, shrink, done"
    })
    void theSecondActSeesTheFirst(String first, String second, String answer) {
        UUID id = open(2);
        UUID demonstration = invited(id, "10:00", 30);
        long version = showcases.desk(coordinator, id).view().version();

        assertThat(ConcurrentActs.inOrder(
                        context, act(first, id, demonstration, version), act(second, id, demonstration, version)))
                .element(1)
                .hasToString(answer);

        if (first.equals("cancel") || second.equals("cancel")) {
            assertThat(list(id)).isEmpty();
            assertThat(acts(id, "ShowcaseCancelled")).isEqualTo(1);
        }
        assertThat(seen(id).counts().taken())
                .isLessThanOrEqualTo(seen(id).details().capacity());
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({"cancel, remind, 0", "remind, cancel, 1"})
    void aPersonIsRemindedBeforeTheCancellationAndNotAfterIt(String first, String second, int reminded) {
        UUID id = open(80);
        UUID person = dueForAReminder(id);

        assertThat(ConcurrentActs.inOrder(context, act(first, id, id, 0), act(second, id, id, 0)))
                .containsExactly("done", "done");

        assertThat(acts(person, "RegistrationReminded")).isEqualTo(reminded);
        assertThat(acts(person, "RegistrationEnded")).isEqualTo(1);
    }

    @Test
    void twoNodesSendOneWave() {
        UUID id = open(80);
        UUID person = dueForAReminder(id);

        ConcurrentActs.atOnce(ConcurrentActs.done(watching::watch), ConcurrentActs.done(watching::watch));

        assertThat(acts(person, "RegistrationReminded")).isEqualTo(1);
    }

    @Test
    void theErasureOfAPersonTakesTheLinkOfALetterThatIsBeingWritten() {
        UUID id = open(80);
        String email = "q" + Ids.next() + "@ville.example";
        registering.register(VISITOR, id, attendee(email, AttendeeKind.BUYER), List.of(), Locale.FRENCH);
        UUID person = registrationOf(id, email);

        ConcurrentActs.inOrder(
                context,
                ConcurrentActs.done(() -> write(person, email)),
                ConcurrentActs.done(() -> transaction.executeWithoutResult(
                        status -> forgetting.erase(new ErasedPerson(Ids.next(), email, "Salomé " + email, Set.of())))));

        assertThat(jdbc.queryForObject("SELECT count(*) FROM one_time_link WHERE email = ?", Integer.class, email))
                .isZero();
    }

    /** Reads the person as the room of letters does, and issues the link of its letter in the same transaction. */
    private void write(UUID person, String email) {
        assertThat(people.person(person)).isPresent();
        links.issue(
                RegisteringAttendees.LINK_PURPOSE,
                person,
                null,
                email,
                clock.now().plusSeconds(60));
    }

    /** Registers a person two days ago, and lets the wave of reminders be due. */
    private UUID dueForAReminder(UUID id) {
        UUID person = registered(id);
        jdbc.update(
                "UPDATE registration SET registered_at = registered_at - INTERVAL 2 DAY WHERE id = ?",
                person.toString());
        past("showcase", id, "next_reminder_at");
        return person;
    }

    private Callable<Object> register(UUID id, UUID... chosen) {
        Attendee person = attendee();
        return ConcurrentActs.done(() -> registering.register(VISITOR, id, person, List.of(chosen), Locale.FRENCH));
    }

    private Callable<Object> act(String name, UUID id, UUID demonstration, long version) {
        return switch (name) {
            case "register" -> register(id);
            case "cancel" -> ConcurrentActs.done(() -> opening.cancel(coordinator, id, "La salle est fermée."));
            case "close" -> ConcurrentActs.done(() -> opening.close(coordinator, id));
            case "agree" -> ConcurrentActs.done(() -> answering.agree(demonstrator, demonstration));
            case "remind" -> ConcurrentActs.done(watching::watch);
            case "shrink" -> ConcurrentActs.done(() -> preparing.change(coordinator, id, version, on(day, 1)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
