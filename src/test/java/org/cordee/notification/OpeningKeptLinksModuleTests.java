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
import org.cordee.account.ChangingPasswords;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator never sees the secrets of letters, except by an act that is recorded and told to the recipient. */
@CordeeTest
class OpeningKeptLinksModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String REASON = "Nadia n’a pas de serveur de courriel";
    private static final String SECRET = "/i/[A-Za-z0-9_-]{43}";

    @Autowired
    RegisteringPeople registering;

    @Autowired
    ChangingPasswords passwords;

    @Autowired
    LetterReading reading;

    @Autowired
    OpeningKeptLinks opening;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate jdbc;

    private Actor administrator;
    private UUID person;

    @BeforeEach
    void aLetterWithALink() {
        UUID admin = registering.register(
                "admin-" + Ids.next() + "@example.org",
                "Ada Gérante",
                "a long enough password 42",
                Locale.FRENCH,
                List.of(RoleGrant.platform(Role.ADMINISTRATOR)));
        administrator = new Actor(admin, null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);
        person = registering.register(
                "nadia-" + Ids.next() + "@example.org", "Nadia Benali", null, Locale.FRENCH, List.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters.findByPersonId(person)).hasSize(1));
    }

    @Test
    void aLinkForAPasswordGoesByLetterAndAdministratorsReadItWithoutItsSecret() {
        passwords.sendLink(administrator, person);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters.findByPersonId(person)).hasSize(2));
        Letter sent = letters.findByPersonId(person).stream()
                .filter(letter -> letter.kind() == LetterKind.PASSWORD_LINK)
                .findFirst()
                .orElseThrow();
        assertThat(sent.text()).containsPattern(SECRET);
        LetterReading.LetterDetail shown = reading.one(administrator, sent.id());
        assertThat(shown.text()).contains("/i/…").doesNotContainPattern(SECRET);
        assertThat(shown.links()).allSatisfy(link -> assertThat(link).doesNotContainPattern(SECRET));
        assertThat(shown.secretsShown()).isFalse();
        assertThat(reading.page(administrator, sent.id())).contains("/i/…").doesNotContainPattern(SECRET);
    }

    @Test
    void opensOneLinkWithAReasonThatTheRecipientReads() {
        Letter letter = letters.findByPersonId(person).get(0);

        List<String> opened = opening.open(administrator, letter.id(), REASON);

        assertThat(opened).anySatisfy(link -> assertThat(link).containsPattern(SECRET));
        assertThat(jdbc.queryForList(
                        "SELECT person_id FROM audit_entry WHERE act = 'LetterLinkOpened' AND subject_id = ?",
                        String.class,
                        letter.id().toString()))
                .containsExactly(administrator.personId().toString());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters.findByPersonId(person))
                        .filteredOn(one -> one.kind() == LetterKind.LINK_OPENED)
                        .singleElement()
                        .extracting(Letter::text)
                        .asString()
                        .contains(REASON, "Ada Gérante", letter.title()));
    }

    @Test
    void opensNothingWithoutAReason() {
        Letter letter = letters.findByPersonId(person).get(0);

        assertThatThrownBy(() -> opening.open(administrator, letter.id(), "   court  "))
                .hasMessageContaining("notification.opening.reason-missing");
    }

    @Test
    void opensNoLetterThatWasSentAndNoneForOthers() {
        Letter letter = letters.findByPersonId(person).get(0);
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

        assertThatThrownBy(() -> opening.open(coordinator, letter.id(), REASON)).isInstanceOf(NotFound.class);
        jdbc.update("UPDATE letter SET state = 'SENT' WHERE id = ?", letter.id().toString());
        assertThatThrownBy(() -> opening.open(administrator, letter.id(), REASON))
                .hasMessageContaining("notification.opening.not-kept");
    }
}
