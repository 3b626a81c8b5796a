package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordeeTest
@RecordApplicationEvents
class DirectoryModuleTests extends DirectoryFixture {

    @Autowired
    EditingOrganisations editing;

    @Autowired
    DirectoryLookup lookup;

    @Test
    void storesAllValuesOfAnOrganisation(@Autowired ApplicationEvents events) {
        Siret siret = SampleNumbers.siret();
        OrganisationProfile profile = profile("Mémoire Fidèle", LegalForm.SCIC, "77310000");
        EstablishmentProfile place = place(siret, "76000", "Rouen", InsertionKind.EI);

        UUID id =
                registering.register(coordinator, OrganisationIdentity.french(siret.siren()), profile, List.of(place));

        OrganisationDetail found = directory.find(coordinator, id);
        assertThat(found.profile()).isEqualTo(profile);
        assertThat(found.establishments()).singleElement().satisfies(establishment -> {
            assertThat(establishment.profile()).isEqualTo(place);
            assertThat(establishment.proven()).isTrue();
        });
        assertThat(found.kinds()).containsExactly(OrganisationKind.PME, OrganisationKind.SCIC, OrganisationKind.EI);
        assertThat(events.stream(OrganisationRegistered.class)
                        .filter(event -> event.organisationId().equals(id)))
                .hasSize(1);
    }

    @Test
    void refusesTheSameSirenTwice() {
        Siret siret = SampleNumbers.siret();
        register("Une fois", siret, "76000", "Rouen", InsertionKind.NONE, "77310000");

        assertThatThrownBy(() -> register("Deux fois", siret, "76000", "Rouen", InsertionKind.NONE, "77310000"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("organisation.already-registered"));
    }

    @Test
    void showsTheContactOnlyToThoseWhoMayEdit() {
        Siret siret = SampleNumbers.siret();
        UUID id = register("Discrète", siret, "76000", "Rouen", InsertionKind.EI, "77310000");
        Actor own = new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        assertThat(contact(reader, id)).isNull();
        assertThat(contact(own, id)).isEqualTo("contact@exemple.example");
        assertThatThrownBy(() -> directory.find(Actor.ofLink(id), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheOrganisationItselfAndTheCoordinatorChangeIt() {
        UUID id = register("À moi", SampleNumbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");
        OrganisationProfile other = profile("À toi", LegalForm.COMMERCIAL, "77310000");
        Actor own = new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        long seen = directory.find(own, id).version();

        assertThatThrownBy(() -> editing.change(reader, id, seen, other)).isInstanceOf(NotFound.class);
        editing.change(own, id, seen, other);

        assertThat(directory.find(reader, id).profile().legalName()).isEqualTo("À toi");
        assertThatThrownBy(() -> editing.change(own, id, seen, other))
                .as("overwriting an unseen change")
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void aChangedEstablishmentRaisesTheVersionOfItsOrganisation() {
        Siret siret = SampleNumbers.siret();
        UUID id = register("Atelier", siret, "76000", "Rouen", InsertionKind.NONE, "77310000");
        OrganisationDetail before = directory.find(coordinator, id);
        UUID establishmentId = before.establishments().get(0).id();

        editing.changeEstablishment(
                coordinator, id, before.version(), establishmentId, place(siret, "27000", "Évreux", InsertionKind.EA));

        OrganisationDetail after = directory.find(coordinator, id);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.establishments().get(0).profile().address().department())
                .isEqualTo("27");
        assertThat(after.kinds()).contains(OrganisationKind.EA);
    }

    @Test
    void findsTheEstablishmentsOfAGroupOfEnterprises() {
        Siren parent = SampleNumbers.siret().siren();
        OrganisationProfile below = SampleProfiles.named("Fille", LegalForm.COMMERCIAL)
                .below(parent)
                .profile();
        OrganisationProfile alone =
                SampleProfiles.named("Seule", LegalForm.COMMERCIAL).profile();
        List<EstablishmentFacts> all = Stream.of(below, below, alone, alone)
                .flatMap(profile -> lookup.establishmentsOf(SampleRegistrations.inRouen(registering, profile)).stream())
                .toList();
        List<UUID> ids = all.stream().map(EstablishmentFacts::establishmentId).toList();
        String other = all.get(2).group();

        assertThat(lookup.establishmentsOfGroups(ids, Set.of(parent.value(), other)))
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(2))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(place -> Set.of(parent.value(), other).contains(place.group()))
                        .map(EstablishmentFacts::establishmentId)
                        .toList());
        assertThat(lookup.establishmentsOfGroups(ids.subList(3, 4), Set.of(parent.value(), other)))
                .isEmpty();
        assertThat(lookup.establishmentsOfGroups(List.of(), Set.of(other))).isEmpty();
        assertThat(lookup.establishmentsOfGroups(ids, Set.of())).isEmpty();
    }

    @Test
    void givesOtherRoomsNamesAndFacts() {
        Siret siret = SampleNumbers.siret();
        UUID id = register("Connue", siret, "15000", "Aurillac", InsertionKind.EA, "77310000");

        EstablishmentFacts facts = lookup.bySiret(siret).orElseThrow();

        assertThat(lookup.namesOf(List.of(id, Ids.next()))).containsOnlyKeys(id).containsValue("Connue");
        assertThat(lookup.bySiren(siret.siren().value())).contains(id);
        assertThat(facts.kinds()).contains(OrganisationKind.EA);
        assertThat(facts.profile().contactEmail()).isEqualTo("contact@exemple.example");
        assertThat(lookup.establishment(facts.establishmentId())).isEqualTo(facts);
        assertThatThrownBy(() -> lookup.establishment(Ids.next())).isInstanceOf(NotFound.class);
    }

    private String contact(Actor actor, UUID id) {
        return directory.find(actor, id).establishments().get(0).profile().contactEmail();
    }
}
