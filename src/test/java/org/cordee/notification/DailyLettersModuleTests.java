package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.AccountSettings;
import org.cordee.account.ChangingAccess;
import org.cordee.account.LinkPage;
import org.cordee.account.PublicAddress;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.process.Scenes;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/** A person chooses how fast it gets its letters; the daily letter is written once and lists each of them once. */
@CordeeTest
class DailyLettersModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisteringPeople registering;

    @Autowired
    ChoosingPaces choosing;

    @Autowired
    NotificationReading reading;

    @Autowired
    Letters letters;

    @Autowired
    DailyLetters daily;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID organisation = Ids.next();
    private final UUID consortium = Ids.next();
    private UUID person;
    private Actor nadia;
    private Recipient recipient;
    private WritingLetters writing;

    /** Ends the application's own rounds, which a test would meet by chance: each test starts its rounds itself. */
    @BeforeEach
    void endTheRoundsOfTheApplication() {
        context.getBean(ScheduledAnnotationBeanPostProcessor.class).postProcessBeforeDestruction(daily, "daily");
    }

    @BeforeEach
    void aPerson() {
        String email = "nadia." + Ids.next() + "@example.org";
        person = registering.register(
                email,
                "Nadia Benali",
                "une phrase assez longue",
                Locale.FRENCH,
                List.of(new RoleGrant(organisation, Set.of(Role.MEMBER))));
        nadia = new Actor(person, organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        recipient = new Recipient(email, "Nadia Benali", Locale.FRENCH, person);
        writing = new SampleLetterData(recipient).writing(context);
    }

    @Test
    void aPersonThatChoseNothingGetsEverythingAtOnce() {
        write(LetterKind.AGREEMENT_SIGNED);

        assertThat(states()).containsExactly(LetterState.KEPT);
        assertThat(choosing.chosen(nadia)).isEqualTo(Paces.all(Pace.AT_ONCE));
    }

    @Test
    void aDutyIsSentAtOnceAndTheRestAsChosen() {
        choosing.choose(nadia, Paces.all(Pace.NEVER));
        write(LetterKind.BID_TO_APPROVE);
        write(LetterKind.AGREEMENT_SIGNED);

        assertThat(states()).containsExactlyInAnyOrder(LetterState.KEPT, LetterState.SILENT);
        assertThat(reading.latest(nadia, PageRequest.of(0, 25)).getTotalElements())
                .as("what is not sent is a notification all the same")
                .isEqualTo(2);
    }

    @Test
    void theDailyLetterListsEachLetterOnceHoweverOftenItIsTried() {
        choosing.choose(nadia, Paces.all(Pace.DAILY));
        write(LetterKind.AGREEMENT_SIGNED);
        write(LetterKind.MESSAGE_TO_MEMBERS);
        daily.round();
        assertThat(states()).as("before the hour").containsOnly(LetterState.GATHERED);
        writtenADayAgo();

        daily.round();
        daily.round();

        List<Letter> all = letters.findByPersonId(person);
        assertThat(all)
                .filteredOn(letter -> letter.kind() == LetterKind.DAILY_LETTER)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.state()).isEqualTo(LetterState.KEPT);
                    assertThat(letter.text()).contains("Rives vertes", "/notifications", "/notifications/choice");
                    assertThat(letter.text()).doesNotContain("??");
                });
        assertThat(all)
                .filteredOn(letter -> letter.kind() != LetterKind.DAILY_LETTER)
                .extracting(Letter::state)
                .containsExactly(LetterState.LISTED, LetterState.LISTED);
        assertThat(reading.fresh(nadia))
                .as("the daily letter is no notification")
                .isEqualTo(2);
    }

    @Test
    void aLetterThatComesLateWaitsForTheNextDay() {
        choosing.choose(nadia, Paces.all(Pace.DAILY));
        write(LetterKind.AGREEMENT_SIGNED);
        writtenADayAgo();
        daily.round();
        write(LetterKind.MESSAGE_TO_MEMBERS);
        writtenADayAgo();

        daily.round();

        assertThat(letters.findByPersonId(person))
                .filteredOn(letter -> letter.kind() == LetterKind.DAILY_LETTER)
                .hasSize(1);
        assertThat(letters.findByPersonId(person))
                .filteredOn(letter -> letter.kind() == LetterKind.MESSAGE_TO_MEMBERS)
                .extracting(Letter::state)
                .containsExactly(LetterState.GATHERED);
    }

    /** A node that dies while it writes leaves neither the letter nor the marks; the next round writes both. */
    @Test
    void anInterruptedRoundLeavesNothingAndIsRepeated() {
        choosing.choose(nadia, Paces.all(Pace.DAILY));
        write(LetterKind.AGREEMENT_SIGNED);
        writtenADayAgo();

        interrupted().round();

        assertThat(states()).containsExactly(LetterState.GATHERED);
        daily.round();
        assertThat(states()).containsExactlyInAnyOrder(LetterState.LISTED, LetterState.KEPT);
    }

    private DailyLetters interrupted() {
        SampleLetterData world = new SampleLetterData(recipient);
        return new DailyLetters(
                letters,
                context.getBean(LetterContacts.class),
                world,
                context.getBean(ComposingLetters.class),
                context.getBean(RenderingLetters.class),
                new PublicAddress(
                        context.getBean(AccountSettings.class),
                        context.getEnvironment(),
                        context.getBeanProvider(LinkPage.class)),
                mock(LetterTransport.class, call -> {
                    throw new IllegalStateException("the node dies");
                }),
                context.getBean(NotificationSettings.class),
                clock,
                context.getBean(PlatformTransactionManager.class));
    }

    @Test
    void anErasedPersonGetsNoDailyLetterAndLeavesNoChoice() {
        choosing.choose(nadia, Paces.all(Pace.DAILY));
        write(LetterKind.AGREEMENT_SIGNED);
        writtenADayAgo();
        context.getBean(org.cordee.account.Accounts.class).administrator();
        context.getBean(ChangingAccess.class).erase(Scenes.ADMINISTRATOR, person);

        daily.round();

        assertThat(states()).containsExactly(LetterState.SILENT);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM letter_pace WHERE person_id = ?", Integer.class, person.toString()))
                .isZero();
    }

    @Test
    void groupsNotificationsByConsortium() {
        write(LetterKind.AGREEMENT_SIGNED);
        write(LetterKind.MESSAGE_TO_MEMBERS);

        var groups = NotificationReading.byConsortium(
                reading.latest(nadia, PageRequest.of(0, 25)).getContent());

        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.notifications())
                        .hasSize(2)
                        .allSatisfy(one -> assertThat(one.consortiumId()).isEqualTo(consortium)));
    }

    @Test
    void aRequestWithoutAnOpenTaskIsDoneAndNewsAreDoneWhenSeen() {
        write(LetterKind.SECTION_TO_REVIEW);
        write(LetterKind.AGREEMENT_SIGNED);

        assertThat(done(LetterKind.SECTION_TO_REVIEW)).isTrue();
        assertThat(done(LetterKind.AGREEMENT_SIGNED)).isFalse();
        reading.markSeen(nadia);
        assertThat(done(LetterKind.AGREEMENT_SIGNED)).isTrue();
    }

    private boolean done(LetterKind kind) {
        return reading.latest(nadia, PageRequest.of(0, 25)).stream()
                .filter(one -> one.kind() == kind)
                .map(NotificationReading.Notification::done)
                .findFirst()
                .orElseThrow();
    }

    private void write(LetterKind kind) {
        writing.write(
                Occasion.of(kind, Ids.next(), consortium).leadingTo("/consortia/" + consortium), SampleLetters.PARTNER);
    }

    private void writtenADayAgo() {
        jdbc.update(
                "UPDATE letter SET written_at = ? WHERE person_id = ? AND state = 'GATHERED'",
                Timestamp.from(Objects.requireNonNull(clock.now().minus(Duration.ofDays(1)))),
                person.toString());
    }

    private List<LetterState> states() {
        return letters.findByPersonId(person).stream().map(Letter::state).toList();
    }
}
