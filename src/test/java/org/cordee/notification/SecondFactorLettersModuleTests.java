package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.account.ChangingSecondFactor;
import org.cordee.account.PhoneApp;
import org.cordee.account.SecondFactorReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person is told of each change of its second factors, and the audit records it. */
@CordeeTest
class SecondFactorLettersModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Accounts accounts;

    @Autowired
    ChangingSecondFactor changing;

    @Autowired
    SecondFactorReading reading;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void writesALetterAndAnAuditEntryForEachChange() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Actor actor =
                new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
        Accounts.Registered administrator = accounts.administrator();

        PhoneApp app = PhoneApp.added(changing, reading, actor);
        String recoveryCode =
                changing.renewRecoveryCodes(actor, Accounts.PASSWORD).get(0);
        changing.removeApp(actor, recoveryCode);
        PhoneApp.added(changing, reading, actor);
        changing.reset(new Actor(administrator.id(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT), person.id());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts(person))
                        .anySatisfy(text -> assertThat(text).contains("application d’authentification a été ajoutée"))
                        .anySatisfy(text -> assertThat(text).contains("nouveaux codes de secours"))
                        .anySatisfy(text -> assertThat(text).contains("code de secours a remplacé une fois"))
                        .anySatisfy(text -> assertThat(text).contains("authentification a été retirée"))
                        .anySatisfy(text -> assertThat(text).contains("administrateur a retiré")));
        assertThat(texts(person))
                .hasSize(6)
                .allSatisfy(text -> assertThat(text)
                        .contains("Si ce n’était pas vous", "/account/security")
                        .doesNotContain(recoveryCode)
                        .doesNotContain("??"));
        assertThat(jdbc.queryForList(
                        "SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY occurred_at, id",
                        String.class,
                        person.id().toString()))
                .contains(
                        "SecondFactorAdded",
                        "RecoveryCodesRenewed",
                        "RecoveryCodeUsed",
                        "SecondFactorRemoved",
                        "SecondFactorReset");
        assertThat(app.secret()).hasSize(20);
    }

    private List<String> texts(Accounts.Registered person) {
        return letters.findByPersonId(person.id()).stream()
                .filter(letter -> letter.kind() == LetterKind.SECOND_FACTOR)
                .map(letter -> letter.text().replaceAll("\\s+", " "))
                .toList();
    }
}
