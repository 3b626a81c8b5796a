package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordee.RefusalAssertions.hidden;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.network.NetworkEvent.NetworkMemberInvited;
import org.cordee.network.ReadingSchemes;
import org.cordee.notification.ReadingWaitingAddresses.WaitingAddress;
import org.cordee.organisation.Address;
import org.cordee.organisation.ConfirmingAddresses;
import org.cordee.organisation.Convention;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.OwnPageEvent.PageLinkAsked;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SourceKind;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A lead adds a partner to the directory with an address of its own: no letter that opens the partner's page goes there
 * before a coordinator has confirmed the address.
 */
@CordeeTest
class ProvenAddressLettersModuleTests {

    @Autowired
    WritingLetters writing;

    @Autowired
    AddressingLetters addressing;

    @Autowired
    ReadingWaitingAddresses waiting;

    @Autowired
    ReadingSchemes schemes;

    @Autowired
    Letters letters;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    ReadingDirectory directory;

    @Autowired
    ConfirmingAddresses confirming;

    @Autowired
    BusinessClock clock;

    @Autowired
    RegisteringPeople people;

    @Autowired
    DirectorySources sources;

    @Autowired
    JdbcTemplate jdbc;

    private final Actor lead = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    private final String address = Ids.next() + "@mandataire.example";

    @Test
    void anAddressThatALeadTypedGetsNoLinkToThePage() {
        UUID partner = registeredBy(lead);

        claim(partner, clock.today());

        assertThat(written()).isEmpty();
        assertThat(waitingOrganisations()).contains(partner);
    }

    @Test
    void anAddressThatALeadTypedGetsNoInvitationOfANetwork() {
        UUID partner = registeredBy(lead);

        invite(partner);

        assertThat(written()).isEmpty();
        assertThat(waitingOrganisations()).contains(partner);
    }

    @Test
    void anAddressThatACoordinatorTypedGetsBoth() {
        UUID partner = registeredBy(coordinator);

        claim(partner, clock.today());
        invite(partner);

        assertThat(written())
                .extracting(Letter::kind)
                .containsExactlyInAnyOrder(LetterKind.PAGE_LINK, LetterKind.NETWORK_INVITED);
        assertThat(waitingOrganisations()).doesNotContain(partner);
    }

    @Test
    void anUnprovenAccountGetsNoneOfTheLettersThatSpeakForTheOrganisation() {
        UUID partner = registeredBy(lead);
        people.register(
                address,
                "Nadia Benali",
                null,
                Locale.FRENCH,
                List.of(new RoleGrant(partner, Set.of(Role.MEMBER, Role.SIGNATORY, Role.UNPROVEN))));

        claim(partner, clock.today());
        invite(partner);
        writing.write(occasion(LetterKind.SCHEME_RELAYED), partner);
        writing.write(occasion(LetterKind.INTRODUCTION_ASKED), partner);
        writing.write(occasion(LetterKind.NEED_INQUIRY), partner);

        // The letter of a new account may come before or after this moment.
        assertThat(written()).extracting(Letter::kind).isSubsetOf(LetterKind.FIRST_PASSWORD);
        assertThat(waitingOrganisations()).contains(partner);
    }

    @Test
    void anAddressThatALeadTypedIsAskedNothing() {
        UUID partner = registeredBy(lead);

        writing.write(occasion(LetterKind.NEED_INQUIRY), partner);
        writing.write(occasion(LetterKind.INTRODUCTION_ASKED), partner);
        writing.write(occasion(LetterKind.SCHEME_RELAYED), partner);

        assertThat(written()).isEmpty();
        assertThat(waitingOrganisations()).contains(partner);
    }

    @Test
    void theAddressOfANamedListIsAskedButGetsNoScheme() {
        UUID partner = registeredBy(lead);
        publish(partner);

        writing.write(occasion(LetterKind.NEED_INQUIRY), partner);
        writing.write(occasion(LetterKind.INTRODUCTION_ASKED), partner);
        writing.write(occasion(LetterKind.SCHEME_RELAYED), partner);

        assertThat(written())
                .extracting(Letter::kind)
                .containsExactlyInAnyOrder(LetterKind.NEED_INQUIRY, LetterKind.INTRODUCTION_ASKED);
        assertThat(waitingOrganisations()).contains(partner);
    }

    @Test
    void theWaitingLettersAreWrittenOnceACoordinatorHasConfirmedTheAddress() {
        UUID partner = registeredBy(lead);
        claim(partner, clock.today().minusDays(1));
        claim(partner, clock.today());
        invite(partner);
        OrganisationDetail seen = directory.find(coordinator, partner);

        addressing.write(partner);
        assertThat(written()).isEmpty();

        confirming.confirm(
                coordinator,
                partner,
                seen.version(),
                seen.establishments().get(0).id());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(written())
                        .extracting(Letter::kind)
                        .containsExactlyInAnyOrder(LetterKind.PAGE_LINK, LetterKind.NETWORK_INVITED));
        assertThat(waitingOrganisations()).doesNotContain(partner);
    }

    @Test
    void onlyCoordinatorsReadWhoWaits() {
        hidden(() -> waiting.waiting(lead, PageRequest.of(0, 10)));
        hidden(() -> waiting.waiting(Actor.ofLink(lead.requireOrganisation()), PageRequest.of(0, 10)));
    }

    private UUID registeredBy(Actor actor) {
        Siret siret = SampleNumbers.siret();
        return registering.register(
                actor,
                OrganisationIdentity.french(siret.siren()),
                OrganisationProfile.named("Partenaire " + SampleNumbers.unique(), LegalForm.ASSOCIATION),
                List.of(new EstablishmentProfile(
                        siret,
                        null,
                        Address.inFrance(null, "76000", "Rouen"),
                        Convention.NONE,
                        null,
                        null,
                        null,
                        address)));
    }

    private void claim(UUID organisation, LocalDate day) {
        new OwnPageLetters(writing)
                .on(new PageLinkAsked(header(), organisation, day, clock.now().plus(Duration.ofDays(14))));
    }

    private void invite(UUID organisation) {
        new NetworkLetters(writing, schemes)
                .on(new NetworkMemberInvited(
                        header(),
                        Ids.next(),
                        Ids.next(),
                        organisation,
                        clock.now().plus(Duration.ofDays(30))));
    }

    private static Occasion occasion(LetterKind kind) {
        return Occasion.of(kind, Ids.next(), EventHeader.NO_CONSORTIUM).leadingTo("/tasks");
    }

    /** Names the list of a network as the source of the organisation's address. */
    private void publish(UUID organisation) {
        DirectorySource list = sources.resolve(
                DirectorySource.of(SourceKind.NETWORK, "Liste " + SampleNumbers.unique(), "", "", clock.today()),
                clock.now());
        jdbc.update(
                "UPDATE establishment SET source_id = ? WHERE organisation_id = ?", list.id(), organisation.toString());
    }

    private EventHeader header() {
        return EventHeader.outsideConsortia(Actor.system(), clock.now());
    }

    /** Reads all pages, because other tests leave organisations that wait too. */
    private List<UUID> waitingOrganisations() {
        return waiting.waiting(coordinator, PageRequest.of(0, 10_000)).stream()
                .map(WaitingAddress::organisationId)
                .toList();
    }

    private List<Letter> written() {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }
}
