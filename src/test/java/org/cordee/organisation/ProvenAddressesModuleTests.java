package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A contact address is proven by who gave it: the organisation, an official list or a coordinator, never a lead. */
@CordeeTest
class ProvenAddressesModuleTests extends DirectoryFixture {

    private static final String ADDRESS = "contact@exemple.example";

    @Autowired
    ProvenAddresses proven;

    @Autowired
    ConfirmingAddresses confirming;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    DirectorySources sources;

    @Autowired
    FactSources facts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void anAddressThatALeadTypedProvesNothing() {
        UUID organisation = registeredBy(reader);

        assertThat(proven.of(organisation)).isEmpty();
        assertThat(proven.establishmentsOf(organisation)).isEmpty();
    }

    @Test
    void anAddressThatACoordinatorTypedIsProven() {
        UUID organisation = registeredBy(coordinator);

        assertThat(proven.of(organisation)).contains(ADDRESS);
    }

    @Test
    void aCoordinatorWhoCorrectsTheAddressProvesIt() {
        UUID organisation = registeredBy(reader);
        OrganisationDetail seen = directory.find(coordinator, organisation);

        editing.changeEstablishment(
                coordinator, organisation, seen.version(), placeOf(seen), withAddress(seen, "accueil@exemple.example"));

        assertThat(proven.of(organisation)).contains("accueil@exemple.example");
    }

    @Test
    void aCoordinatorWhoCorrectsAnotherFactDoesNotProveTheAddress() {
        UUID organisation = registeredBy(reader);
        OrganisationDetail seen = directory.find(coordinator, organisation);

        editing.changeEstablishment(
                coordinator,
                organisation,
                seen.version(),
                placeOf(seen),
                seen.establishments().get(0).profile().withCapacity(12));

        assertThat(proven.of(organisation)).isEmpty();
    }

    @Test
    void theOrganisationItselfProvesItsAddressByTypingIt() {
        UUID organisation = registeredBy(reader);
        Actor own = new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        OrganisationDetail seen = directory.find(own, organisation);

        editing.changeEstablishment(
                own, organisation, seen.version(), placeOf(seen), withAddress(seen, "nous@exemple.example"));

        assertThat(proven.of(organisation)).contains("nous@exemple.example");
    }

    @ParameterizedTest(name = "a file of kind {0} proves its addresses: {1}")
    @CsvSource({"REGISTER, true", "STATE_LIST, true", "NETWORK, false", "COORDINATOR, false"})
    void onlyAnOfficialFileProvesItsAddresses(SourceKind kind, boolean expected) {
        UUID organisation = registeredBy(reader);
        DirectorySource file = sources.resolve(
                DirectorySource.of(kind, "Liste " + SampleNumbers.unique(), "", "", clock.today()), clock.now());

        facts.record(placeOf(directory.find(coordinator, organisation)), Set.of(FactField.EMAIL), file);

        assertThat(proven.of(organisation).isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a row of kind {0} proves its address: {1}")
    @CsvSource({"REGISTER, true", "NETWORK, false"})
    void theSourceOfTheRowCountsWhereTheAddressHasNoneOfItsOwn(SourceKind kind, boolean expected) {
        UUID organisation = registeredBy(reader);
        DirectorySource file = sources.resolve(
                DirectorySource.of(kind, "Liste " + SampleNumbers.unique(), "", "", clock.today()), clock.now());
        jdbc.update(
                "UPDATE establishment SET source_id = ? WHERE organisation_id = ?", file.id(), organisation.toString());

        assertThat(proven.of(organisation).isPresent()).isEqualTo(expected);
    }

    @Test
    void aCoordinatorConfirmsAnAddressOnce() {
        UUID organisation = registeredBy(reader);
        OrganisationDetail seen = directory.find(coordinator, organisation);

        confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen));
        confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen));

        assertThat(proven.of(organisation)).contains(ADDRESS);
        assertThat(acts(organisation)).isEqualTo(1);
    }

    @Test
    void nobodyElseConfirmsAnAddress() {
        UUID organisation = registeredBy(reader);
        OrganisationDetail seen = directory.find(coordinator, organisation);
        Actor own = new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        hidden(() -> confirming.confirm(reader, organisation, seen.version(), placeOf(seen)));
        hidden(() -> confirming.confirm(own, organisation, seen.version(), placeOf(seen)));
        hidden(() -> confirming.confirm(Actor.ofLink(organisation), organisation, seen.version(), placeOf(seen)));
        hidden(() -> confirming.confirm(coordinator, Ids.next(), 0, placeOf(seen)));
        hidden(() -> confirming.confirm(coordinator, organisation, seen.version(), Ids.next()));

        assertThat(proven.of(organisation)).isEmpty();
    }

    @Test
    void refusesToConfirmAnAddressThatWasNotSeenOrIsNotThere() {
        UUID organisation = registeredBy(reader);
        OrganisationDetail seen = directory.find(coordinator, organisation);
        jdbc.update("UPDATE establishment SET contact_email = NULL WHERE organisation_id = ?", organisation.toString());

        refused(
                "organisation.address.none",
                () -> confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen)));
        assertThatThrownBy(() -> confirming.confirm(coordinator, organisation, seen.version() + 1, placeOf(seen)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void ofTwoConfirmationsAtOnceTheSecondChangesNothing() {
        UUID organisation = registeredBy(reader);
        OrganisationDetail seen = directory.find(coordinator, organisation);

        assertThat(ConcurrentActs.inOrder(
                        context,
                        ConcurrentActs.done(
                                () -> confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen))),
                        ConcurrentActs.done(
                                () -> confirming.confirm(coordinator, organisation, seen.version(), placeOf(seen)))))
                .containsExactly("done", "done");
        assertThat(acts(organisation)).isEqualTo(1);
    }

    private UUID registeredBy(Actor actor) {
        Siret siret = SampleNumbers.siret();
        return registering.register(
                actor,
                OrganisationIdentity.french(siret.siren()),
                profile("Structure " + SampleNumbers.unique(), LegalForm.ASSOCIATION, "77310000"),
                List.of(place(siret, "76000", "Rouen", InsertionKind.EI)));
    }

    private static UUID placeOf(OrganisationDetail detail) {
        return detail.establishments().get(0).id();
    }

    private static EstablishmentProfile withAddress(OrganisationDetail detail, String address) {
        EstablishmentProfile profile = detail.establishments().get(0).profile();
        return new EstablishmentProfile(
                profile.siret(),
                profile.tradeName(),
                profile.address(),
                profile.convention(),
                profile.disadvantagedRatio(),
                profile.insertionStaffRatio(),
                profile.capacityHoursPerMonth(),
                address);
    }

    private int acts(UUID organisation) {
        Integer acts = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE act = 'AddressConfirmed' AND subject_id = ?",
                Integer.class,
                organisation.toString());
        return acts == null ? 0 : acts;
    }
}
