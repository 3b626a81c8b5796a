package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CordeeTest
class LettersToPeopleModuleTests {

    private static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

    private final String email = "nadia." + Ids.next() + "@example.org";
    private final UUID organisation = Ids.next();

    @Autowired
    RegisteringPeople registering;

    @Autowired
    LetterContacts contacts;

    @Autowired
    Letters letters;

    @Autowired
    LetterReading reading;

    @Autowired
    NotificationReading notifications;

    @Test
    void sendsANewAccountWithoutPasswordTheLinkToChooseOne() {
        UUID person = registering.register(email, "Nadia Benali", null, Locale.ENGLISH, List.of(member()));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(letters.findByPersonId(person)).hasSize(1));

        Letter letter = letters.findByPersonId(person).get(0);
        assertThat(letter.title()).isEqualTo("Your Cordée account");
        assertThat(letter.text()).contains("Hello Nadia Benali,").containsPattern("/i/[A-Za-z0-9_-]{20,}");
    }

    @Test
    void aLetterToAnOrganisationGoesToItsPeople() {
        UUID person = registering.register(email, "Nadia Benali", null, Locale.FRENCH, List.of(member()));

        assertThat(contacts.of(organisation))
                .containsExactly(new Recipient(email, "Nadia Benali", Locale.FRENCH, person));
    }

    @Test
    void onlyTheAdministratorReadsLetters() {
        Actor coordinator = new Actor(Ids.next(), Ids.next(), Set.of(Role.COORDINATOR, Role.MEMBER), Actor.Via.ACCOUNT);
        UUID letter = letters.saveAndFlush(SampleLetters.letter(LetterState.KEPT, email))
                .id();

        assertThatThrownBy(() -> reading.search(coordinator, "", List.of(), PageRequest.of(0, 10)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.one(coordinator, letter)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.page(coordinator, letter)).isInstanceOf(NotFound.class);
        assertThat(reading.one(ADMINISTRATOR, letter).links()).hasSize(1);
        assertThat(reading.search(ADMINISTRATOR, email, List.of(LetterState.KEPT), PageRequest.of(0, 10)))
                .hasSize(1);
    }

    @Test
    void aNotificationIsNewUntilThePersonHasSeenIt() {
        UUID person = registering.register(email, "Nadia Benali", null, Locale.FRENCH, List.of(member()));
        Actor nadia = new Actor(person, organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(notifications.fresh(nadia)).isEqualTo(1));

        notifications.markSeen(nadia);

        assertThat(notifications.fresh(nadia)).isZero();
        assertThat(notifications.latest(nadia, PageRequest.of(0, 25))).hasSize(1);
    }

    private RoleGrant member() {
        return new RoleGrant(organisation, Set.of(Role.MEMBER));
    }
}
