package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts.Registered;
import org.cordee.process.Scenes;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two acts on one account, link or token at the same moment: one wins, the other gets a clear refusal or finds it done.
 */
@CordeeTest
class AccountRacesModuleTests {

    private static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

    @Autowired
    ApplicationContext application;

    @Autowired
    RegisteringPeople registering;

    @Autowired
    ChangingAccess access;

    @Autowired
    ChangingPasswords passwords;

    @Autowired
    OneTimeLinks links;

    @Autowired
    JoiningByLink joining;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void somebodyAdministers() {
        accounts.administrator();
    }

    @RepeatedTest(5)
    void oneOfTwoRegistrationsOfAnAddressSucceeds() {
        String email = "deux-" + Ids.next() + "@exemple.test";
        Callable<UUID> invite =
                () -> registering.register(ADMINISTRATOR, email, "Camille Deux", null, Locale.FRENCH, List.of());

        List<Object> answers = ConcurrentActs.atOnce(invite, invite);

        assertThat(answers).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn("account.email.taken"::equals).hasSize(1);
    }

    @RepeatedTest(3)
    void twoConfirmationsByOneLinkMakeOneAccount() {
        String token = links.issue(
                "invitation",
                Ids.next(),
                Ids.next(),
                "lien-" + Ids.next() + "@exemple.test",
                Instant.now().plus(Duration.ofDays(1)));
        LinkHolder link = links.resolve(token);
        PendingAccount pending = joining.prepare(link, "Camille Deux", "une phrase assez longue");
        Callable<String> confirm = () -> {
            joining.confirm(link, pending, Locale.FRENCH);
            return "done";
        };

        List<Object> answers = ConcurrentActs.atOnce(confirm, confirm);

        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn("account.membership.known"::equals).hasSize(1);
    }

    /** Each pair of these is tested in both orders. */
    private static final List<String> ACTS =
            List.of("grant", "add", "disable", "enable", "erase", "choose", "forgetGuesses");

    static Stream<Arguments> pairs() {
        return IntStream.range(0, ACTS.size())
                .boxed()
                .flatMap(one ->
                        ACTS.subList(one, ACTS.size()).stream().map(other -> Arguments.of(ACTS.get(one), other)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("pairs")
    void anAcknowledgedChangeOfAnAccountIsNotLost(String one, String other) {
        for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
            Registered person = accounts.memberOf(Ids.next());

            List<Object> answers =
                    ConcurrentActs.inOrder(application, act(order.get(0), person), act(order.get(1), person));

            assertThat(answers)
                    .as("%s", order)
                    .contains("done")
                    .isSubsetOf("done", "overtaken", "not-found", "account.link.over");
            List<String> done = IntStream.range(0, 2)
                    .filter(at -> answers.get(at).equals("done"))
                    .mapToObj(order::get)
                    .toList();
            assertStands(person.id(), done);
        }
    }

    private void assertStands(UUID person, List<String> done) {
        boolean erased = done.contains("erase");
        boolean enabled = !erased && done.lastIndexOf("disable") <= done.lastIndexOf("enable");
        int joined = Collections.frequency(done, "grant") + Collections.frequency(done, "add");
        int memberships = erased ? 0 : 1 + joined;
        assertThat(jdbc.queryForObject(
                        "SELECT concat_ws(' ', enabled, erased_at IS NULL, password_hash IS NULL, (SELECT count(*)"
                                + " FROM membership WHERE person_id = p.id)) FROM person p WHERE id = ?",
                        String.class,
                        person))
                .as("enabled, not erased, without a password, memberships after %s", done)
                .isEqualTo("%d %d %d %d".formatted(enabled ? 1 : 0, erased ? 0 : 1, erased ? 1 : 0, memberships));
    }

    /** Returns an act with the rights that the account has now. */
    private Callable<Object> act(String name, Registered person) {
        return switch (name) {
            case "grant" -> {
                UUID organisation = new Scenes(application).firm("Les Renforts").organisationId();
                yield ConcurrentActs.done(
                        () -> access.grant(ADMINISTRATOR, person.id(), RoleGrant.member(organisation)));
            }
            case "add" -> {
                UUID organisation = new Scenes(application).firm("Les Renforts").organisationId();
                yield ConcurrentActs.done(() -> access.add(ADMINISTRATOR, person.id(), RoleGrant.member(organisation)));
            }
            case "enable" -> ConcurrentActs.done(() -> access.enable(ADMINISTRATOR, person.id()));
            case "forgetGuesses" -> ConcurrentActs.done(() -> access.forgetGuesses(ADMINISTRATOR, person.id()));
            case "disable" -> ConcurrentActs.done(() -> access.disable(ADMINISTRATOR, person.id()));
            case "erase" -> ConcurrentActs.done(() -> access.erase(ADMINISTRATOR, person.id()));
            case "choose" -> {
                LinkHolder link = links.resolve(passwordLink(person));
                yield ConcurrentActs.done(() -> passwords.chooseByLink(link, "une autre phrase de test"));
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String passwordLink(Registered person) {
        return links.issue(
                ChangingPasswords.LINK_PURPOSE,
                person.id(),
                null,
                person.email(),
                Instant.now().plus(Duration.ofDays(3650)));
    }

    @Test
    void oneOfTwoPasswordChangesSucceeds() {
        Registered person = accounts.memberOf(Ids.next());
        Actor self = new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        List<Object> answers = ConcurrentActs.inOrder(
                application,
                ConcurrentActs.done(() -> passwords.change(self, Accounts.PASSWORD, "la phrase du premier")),
                ConcurrentActs.done(() -> passwords.change(self, Accounts.PASSWORD, "la phrase du second")));

        assertThat(answers).containsExactly("done", "overtaken");
        assertThat(passwords.change(self, "la phrase du premier", "une autre phrase de test"))
                .isNotNull();
    }

    @RepeatedTest(5)
    void oneOfTwoUsesOfALinkSucceeds() {
        Registered person = accounts.memberOf(Ids.next());
        LinkHolder link = links.resolve(passwordLink(person));

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> passwords.chooseByLink(link, "la phrase du premier")),
                ConcurrentActs.done(() -> passwords.chooseByLink(link, "la phrase du second")));

        assertThat(answers).containsExactlyInAnyOrder("done", "account.link.over");
    }

    @RepeatedTest(3)
    void oneAdministratorRemainsWhenTwoDisableEachOther() {
        Registered one = accounts.administrator();
        Registered other = accounts.administrator();
        List<UUID> rest = jdbc.queryForList(
                "SELECT id FROM person WHERE enabled AND id NOT IN (?, ?)", UUID.class, one.id(), other.id());
        rest.forEach(id -> jdbc.update("UPDATE person SET enabled = 0 WHERE id = ?", id));
        try {
            List<Object> answers = ConcurrentActs.atOnce(
                    ConcurrentActs.done(() -> access.disable(ADMINISTRATOR, one.id())),
                    ConcurrentActs.done(() -> access.disable(ADMINISTRATOR, other.id())));

            assertThat(answers).containsExactlyInAnyOrder("done", "account.last-administrator");
        } finally {
            rest.forEach(id -> jdbc.update("UPDATE person SET enabled = 1 WHERE id = ?", id));
        }
    }

    @RepeatedTest(3)
    void aTokenRevokedTwiceAtOnceIsInvalid() {
        Registered person = accounts.memberOf(Ids.next());
        Actor self = new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        ApiTokens.Issued issued = tokens.issue(self, "essai", null, Duration.ofDays(1));

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> tokens.revoke(self, issued.id())),
                ConcurrentActs.done(() -> tokens.revoke(self, issued.id())));

        assertThat(answers).containsExactly("done", "done");
        assertThat(tokens.bearerOf(issued.token())).isEmpty();
        assertThat(tokens.of(self, PageRequest.of(0, 25))).isEmpty();
    }
}
