package org.cordee.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.document.ListFormat;
import org.cordee.network.InvitingNetworkMembers.InvitedNumbers;
import org.cordee.network.ReadingNetwork.InvitedOrganisation;
import org.cordee.network.ReadingNetwork.NamedMember;
import org.cordee.network.ReadingOwnNetworks.OwnNetwork;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A network invites organisations, and reads of them what they agreed to. */
@CordeeTest
class NetworkMembersModuleTests extends NetworkFixture {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    ReadingNetwork reading;

    @Autowired
    ReadingOwnNetworks own;

    @Autowired
    ExportingNetwork exporting;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void invitesTheOrganisationsOfAListAndSaysWhichAreUnknown() {
        Structure one = structure();
        Structure other = structure();

        InvitedNumbers first = inviting.invite(
                network,
                List.of(" " + one.siren().substring(0, 3) + " " + one.siren().substring(3), "abc", ""));
        InvitedNumbers second = inviting.invite(network, List.of(one.siren(), other.siren()));

        assertThat(first).isEqualTo(new InvitedNumbers(1, List.of(), List.of("abc")));
        assertThat(second).isEqualTo(new InvitedNumbers(1, List.of(one.siren()), List.of()));
        assertThat(own.list(one.actor()))
                .singleElement()
                .extracting(OwnNetwork::state, OwnNetwork::naming)
                .containsExactly(NetworkMemberState.INVITED, null);
    }

    @Test
    void invitesNobodyWithoutANumber() {
        refused("network.member.no-number", () -> inviting.invite(network, List.of("  ", "")));
    }

    /** The network itself and an organisation of restricted diffusion are unknown, like a wrong number. */
    @Test
    void doesNotTellThatAnOrganisationOfRestrictedDiffusionExists() {
        Structure structure = structure();
        jdbc.update(
                "UPDATE organisation SET hidden = TRUE WHERE id = ?",
                structure.id().toString());

        assertThat(inviting.invite(network, List.of(structure.siren())))
                .isEqualTo(new InvitedNumbers(0, List.of(), List.of(structure.siren())));
    }

    @Test
    void onlyANetworkHasMembers() {
        Structure enterprise = structure();

        hidden(() -> inviting.invite(enterprise.actor(), List.of(structure().siren())));
        hidden(() -> reading.figures(enterprise.actor()));
        hidden(() -> reading.named(coordinator, "", false, PAGE));
        hidden(() -> reading.figures(Actor.ofLink(networkId)));
    }

    @Test
    void namesAMemberByItsConsentOnly() {
        Structure open = structure();
        Structure named = structure();
        Structure silent = structure();
        joined(open, NamingConsent.NAME_AND_ANSWERS);
        joined(named, NamingConsent.NAME);
        joined(silent, NamingConsent.TOTALS_ONLY);

        List<NamedMember> shown = reading.named(network, "", false, PAGE).getContent();

        assertThat(shown).extracting(NamedMember::organisationId).containsExactlyInAnyOrder(open.id(), named.id());
        assertThat(shown)
                .filteredOn(one -> one.organisationId().equals(named.id()))
                .singleElement()
                .extracting(NamedMember::asked, NamedMember::answered, NamedMember::deposited)
                .containsOnlyNulls();
        assertThat(shown)
                .filteredOn(one -> one.organisationId().equals(open.id()))
                .singleElement()
                .extracting(NamedMember::asked, NamedMember::city)
                .containsExactly(0, "Rouen");
    }

    /** Whoever joined unnamed, said no, left or did not answer looks the same. */
    @Test
    void doesNotTellWhoJoinedWithoutBeingNamed() {
        Structure waiting = structure();
        Structure declined = structure();
        Structure unnamed = structure();
        Structure gone = structure();
        invited(waiting);
        joining.decline(declined.actor(), invited(declined));
        joined(unnamed, NamingConsent.TOTALS_ONLY);
        joining.leave(gone.actor(), joined(gone, NamingConsent.NAME));

        assertThat(reading.invited(network, PAGE))
                .extracting(InvitedOrganisation::organisationId)
                .containsExactlyInAnyOrder(waiting.id(), declined.id(), unnamed.id(), gone.id());
        assertThat(reading.invited(network, PAGE))
                .extracting(InvitedOrganisation::again)
                .containsOnly(false);
        assertThat(inviting.invite(network, List.of(unnamed.siren(), waiting.siren()))
                        .known())
                .containsExactly(unnamed.siren(), waiting.siren());
    }

    @Test
    void aMemberThatTakesBackItsConsentIsNamedNoMore() {
        Structure structure = structure();
        UUID member = joined(structure, NamingConsent.NAME_AND_ANSWERS);

        joining.consent(structure.actor(), member, NamingConsent.TOTALS_ONLY);

        assertThat(reading.named(network, "", false, PAGE)).isEmpty();
    }

    @Test
    void findsNamedMembersByAPartOfTheirName() {
        Structure one = structure();
        joined(one, NamingConsent.NAME);
        joined(structure(), NamingConsent.NAME);

        assertThat(reading.named(network, one.name().toUpperCase(Locale.FRENCH), false, PAGE))
                .extracting(NamedMember::organisationId)
                .containsExactly(one.id());
    }

    @Test
    void nobodyAnswersForAnotherOrganisation() {
        Structure structure = structure();
        UUID member = invited(structure);
        Actor other = structure().actor();

        hidden(() -> joining.consent(other, member, NamingConsent.NAME));
        hidden(() -> joining.decline(other, member));
        hidden(() -> own.find(other, member));
        hidden(() -> joining.consent(network, member, NamingConsent.NAME));
        hidden(() -> inviting.remove(personOf(registerNetwork()), member));
    }

    @Test
    void aFileOfTheMembersIsRecordedAndHasNoOtherNames() {
        Structure named = structure();
        Structure unnamed = structure();
        joined(named, NamingConsent.NAME);
        joined(unnamed, NamingConsent.TOTALS_ONLY);

        String file = new String(exporting.members(network, ListFormat.CSV, Locale.FRENCH), StandardCharsets.UTF_8);

        assertThat(file).contains(named.name()).doesNotContain(unnamed.name());
        assertThat(exporting.members(network, ListFormat.XLSX, Locale.FRENCH)).startsWith('P', 'K');
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'NetworkMembersExported' AND person_id = ?",
                        Integer.class,
                        String.valueOf(network.personId())))
                .isEqualTo(2);
    }

    @Test
    void anOrganisationTakenOffTheListStandsOnItAgainAtOnce() {
        Structure structure = structure();
        UUID member = joined(structure, NamingConsent.NAME);
        inviting.remove(network, member);

        assertThat(own.list(structure.actor())).isEmpty();
        assertThat(inviting.invite(network, List.of(structure.siren())).invited())
                .isEqualTo(1);
        assertThat(own.list(structure.actor())).singleElement().satisfies(again -> {
            assertThat(again.memberId()).isEqualTo(member);
            assertThat(again.state()).isEqualTo(NetworkMemberState.INVITED);
        });
    }
}
