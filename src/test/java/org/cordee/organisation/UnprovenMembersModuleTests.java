package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.JoiningByLink;
import org.cordee.account.LinkHolder;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PeopleReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An account made by a letter to an address that a lead typed works in groupings only, until the address is proven to be
 * the organisation's.
 */
@CordeeTest
class UnprovenMembersModuleTests extends DirectoryFixture {

    private static final Set<Role> PROVEN = Set.of(Role.MEMBER, Role.SIGNATORY);
    private static final Set<Role> UNPROVEN = Set.of(Role.MEMBER, Role.SIGNATORY, Role.UNPROVEN);

    @Autowired
    OneTimeLinks links;

    @Autowired
    JoiningByLink joining;

    @Autowired
    PeopleReading people;

    @Autowired
    ConfirmingAddresses confirming;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    UpdatingOwnPage updating;

    @Autowired
    DirectorySources sources;

    @Autowired
    FactSources facts;

    private final String address = "a" + Ids.next() + "@exemple.example";

    @Test
    void anAddressThatALeadTypedMakesAnUnprovenAccount() {
        UUID organisation = registeredBy(reader);

        LinkHolder link = link(organisation, address);

        assertThat(joining.offer(link).proven()).isFalse();
        join(link);
        assertThat(roles(organisation)).isEqualTo(UNPROVEN);
    }

    @Test
    void anAddressThatACoordinatorTypedMakesAProvenAccount() {
        UUID organisation = registeredBy(coordinator);

        LinkHolder link = link(organisation, address);

        assertThat(joining.offer(link).proven()).isTrue();
        join(link);
        assertThat(roles(organisation)).isEqualTo(PROVEN);
    }

    @Test
    void anotherAddressOfAnOrganisationWithAProvenOneIsUnproven() {
        UUID organisation = registeredBy(coordinator);

        join(link(organisation, "transfere-" + address));

        assertThat(roles(organisation)).isEqualTo(UNPROVEN);
    }

    @Test
    void anAddressThatDiffersByAnAccentIsUnproven() {
        UUID organisation = registeredBy(coordinator);

        join(link(organisation, address.replace("@exemple", "@exemplé")));

        assertThat(roles(organisation)).isEqualTo(UNPROVEN);
    }

    @Test
    void aCoordinatorWhoConfirmsTheAddressProvesItsAccount() {
        UUID organisation = registeredBy(reader);
        join(link(organisation, address));
        OrganisationDetail seen = directory.find(coordinator, organisation);

        confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen));
        confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen));

        assertThat(roles(organisation)).isEqualTo(PROVEN);
    }

    @Test
    void aProvenColleagueWhoTypesTheAddressProvesItsAccount() {
        UUID organisation = registeredBy(reader);
        String other = "b" + address;
        join(link(organisation, other));
        Actor colleague = new Actor(Ids.next(), organisation, PROVEN, Actor.Via.ACCOUNT);
        OrganisationDetail seen = directory.find(colleague, organisation);
        EstablishmentProfile profile =
                profile(seen.establishments().get(0).profile().siret(), other);

        editing.changeEstablishment(colleague, organisation, seen.version(), placeOf(seen), profile);

        assertThat(roles(organisation)).isEqualTo(PROVEN);
    }

    @Test
    void aLetterToTheAddressProvesItsAccountOnceAnOfficialListGivesIt() {
        UUID organisation = registeredBy(reader);
        join(link(organisation, address));
        refused("account.membership.known", () -> join(link(organisation, address)));
        DirectorySource register = sources.resolve(
                DirectorySource.of(SourceKind.REGISTER, "SIRENE " + SampleNumbers.unique(), "", "", clock.today()),
                clock.now());
        facts.record(placeOf(directory.find(coordinator, organisation)), Set.of(FactField.EMAIL), register);

        join(link(organisation, address));

        assertThat(roles(organisation)).isEqualTo(PROVEN);
    }

    @Test
    void anUnprovenAccountKeepsNeitherThePageNorTheEntry() {
        UUID organisation = registeredBy(reader);
        Actor unproven = new Actor(Ids.next(), organisation, UNPROVEN, Actor.Via.ACCOUNT);
        OrganisationDetail seen = directory.find(unproven, organisation);

        assertThat(seen.editable()).isFalse();
        refused("account.unproven", () -> updating.view(unproven, organisation));
        refused("account.unproven", () -> updating.confirm(unproven, organisation, 0));
        refused("account.unproven", () -> updating.chooseReminders(unproven, organisation, false));
        refused(
                "account.unproven",
                () -> editing.changeEstablishment(
                        unproven,
                        organisation,
                        seen.version(),
                        placeOf(seen),
                        profile(SampleNumbers.siret(), address)));
        assertThat(updating.publicView(organisation)).isEmpty();
    }

    private UUID registeredBy(Actor actor) {
        Siret siret = SampleNumbers.siret();
        return registering.register(
                actor,
                OrganisationIdentity.french(siret.siren()),
                OrganisationProfile.named("Partenaire " + SampleNumbers.unique(), LegalForm.ASSOCIATION),
                List.of(profile(siret, address)));
    }

    private static EstablishmentProfile profile(Siret siret, String email) {
        return new EstablishmentProfile(
                siret, null, Address.inFrance(null, "76000", "Rouen"), Convention.NONE, null, null, null, email);
    }

    private static UUID placeOf(OrganisationDetail detail) {
        return detail.establishments().get(0).id();
    }

    private LinkHolder link(UUID organisation, String to) {
        return links.resolve(links.issue(
                "invitation", Ids.next(), organisation, to, clock.now().plus(Duration.ofDays(1))));
    }

    private void join(LinkHolder link) {
        joining.confirm(link, joining.prepare(link, "Nadia Benali", "une phrase assez longue"), Locale.FRENCH);
    }

    private Set<Role> roles(UUID organisation) {
        return people.membersOf(organisation).get(0).roles();
    }
}
