package org.cordee.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people act on one membership or one scheme at the same moment. */
@CordeeTest
class NetworkRacesModuleTests extends NetworkFixture {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReadingSchemes reading;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "consent, consent, done",
        "consent, decline, network.invitation.over",
        "consent, leave, done",
        "consent, remove, done",
        "decline, consent, network.invitation.over",
        "decline, decline, done",
        "decline, leave, network.member.none",
        "decline, remove, done",
        "remove, consent, network.invitation.over",
        "remove, decline, network.invitation.over",
        "remove, leave, network.member.none",
        "remove, remove, done"
    })
    void theSecondActOnAnInvitationSeesTheFirst(String first, String second, String answer) {
        Structure structure = structure();
        UUID member = invited(structure);

        assertThat(ConcurrentActs.inOrder(
                        context, onMember(first, structure, member), onMember(second, structure, member)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "publish, publish, done",
        "publish, change, network.scheme.published-already",
        "publish, forget, network.scheme.published-already",
        "publish, close, done",
        "publish, remind, network.scheme.reminded-lately",
        "change, publish, done",
        "change, change, overtaken",
        "change, forget, done",
        "forget, publish, not-found",
        "forget, change, not-found",
        "forget, forget, not-found"
    })
    void theSecondActOnADraftSeesTheFirst(String first, String second, String answer) {
        UUID scheme = keeping.draft(network, terms(), questions());

        assertThat(ConcurrentActs.inOrder(context, onScheme(first, scheme), onScheme(second, scheme)))
                .containsExactly("done", answer);
    }

    @Test
    void aSchemePublishedTwiceAtOnceReachesAMemberOnce() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = keeping.draft(network, terms(), questions());

        assertThat(ConcurrentActs.atOnce(onScheme("publish", scheme), onScheme("publish", scheme)))
                .containsExactly("done", "done");

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM network_scheme_recipient WHERE scheme_id = ?",
                        Integer.class,
                        scheme.toString()))
                .isEqualTo(1);
    }

    @Test
    void ofTwoColleaguesWhoAnswerAtOnceTheSecondIsToldSo() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = published();

        assertThat(ConcurrentActs.inOrder(
                        context, answer(member, scheme, "Le parc"), answer(member, scheme, "L’école")))
                .containsExactly("done", "overtaken");
    }

    @Test
    void oneOrganisationInvitedTwiceAtOnceIsOnTheListOnce() {
        Structure structure = structure();
        Callable<Object> invite = ConcurrentActs.done(() -> inviting.invite(network, List.of(structure.siren())));

        assertThat(ConcurrentActs.atOnce(invite, invite)).contains("done");

        assertThat(members.findByNetworkIdAndOrganisationId(networkId, structure.id()))
                .isPresent();
    }

    private Callable<Object> onMember(String name, Structure structure, UUID member) {
        return switch (name) {
            case "consent" -> ConcurrentActs.done(() -> joining.consent(structure.actor(), member, NamingConsent.NAME));
            case "decline" -> ConcurrentActs.done(() -> joining.decline(structure.actor(), member));
            case "leave" -> ConcurrentActs.done(() -> joining.leave(structure.actor(), member));
            case "remove" -> ConcurrentActs.done(() -> inviting.remove(network, member));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Callable<Object> onScheme(String name, UUID scheme) {
        return switch (name) {
            case "publish" -> ConcurrentActs.done(() -> keeping.publish(network, scheme));
            case "change" -> change(scheme);
            case "forget" -> ConcurrentActs.done(() -> keeping.forget(network, scheme));
            case "close" -> ConcurrentActs.done(() -> keeping.close(network, scheme));
            case "remind" -> ConcurrentActs.done(() -> keeping.remind(network, scheme));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Changes the draft from the version that is stored before both acts begin. */
    private Callable<Object> change(UUID scheme) {
        long version = reading.find(network, scheme).version();
        return ConcurrentActs.done(() -> keeping.change(network, scheme, version, terms(), List.of()));
    }

    private Callable<Object> answer(Structure member, UUID scheme, String words) {
        return ConcurrentActs.done(() -> answering.answer(member.actor(), scheme, 0, List.of(words, "")));
    }
}
