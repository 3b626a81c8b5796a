package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.organisation.profile.Address;
import org.cordee.organisation.profile.Convention;
import org.cordee.organisation.profile.Cpv;
import org.cordee.organisation.profile.EssProof;
import org.cordee.organisation.profile.EstablishmentProfile;
import org.cordee.organisation.profile.InsertionKind;
import org.cordee.organisation.profile.Kind;
import org.cordee.organisation.profile.LegalForm;
import org.cordee.organisation.profile.OrganisationIdentity;
import org.cordee.organisation.profile.OrganisationProfile;
import org.cordee.organisation.profile.Period;
import org.cordee.organisation.profile.Siret;
import org.cordee.organisation.profile.SizeFigures;
import org.cordee.organisation.profile.Vocation;
import org.cordee.organisation.search.Candidate;
import org.cordee.organisation.search.DirectorySearch;
import org.cordee.organisation.search.Need;
import org.cordee.organisation.search.OrganisationDetail;
import org.cordee.organisation.search.OrganisationRow;
import org.cordee.organisation.search.SearchingDirectory;
import org.cordee.organisation.search.Shortlist;
import org.cordee.organisation.search.Shortlisting;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordeeTest
@RecordApplicationEvents
class DirectoryModuleTests {

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    SearchingDirectory directory;

    @Autowired
    DirectoryLookup lookup;

    @Autowired
    Shortlisting shortlisting;

    @Autowired
    BusinessClock clock;

    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    private final Actor reader = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

    @Test
    void keepsEverythingItIsTold(@Autowired ApplicationEvents events) {
        Siret siret = Numbers.siret();
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
        assertThat(found.kinds()).containsExactly(Kind.PME, Kind.SCIC, Kind.EI);
        assertThat(events.stream(OrganisationRegistered.class)
                        .filter(event -> event.organisationId().equals(id)))
                .hasSize(1);
    }

    @Test
    void refusesTheSameSirenTwice() {
        Siret siret = Numbers.siret();
        register("Une fois", siret, "76000", "Rouen", InsertionKind.NONE, "77310000");

        assertThatThrownBy(() -> register("Deux fois", siret, "76000", "Rouen", InsertionKind.NONE, "77310000"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("organisation.already-registered"));
    }

    @Test
    void showsTheContactOnlyToThoseWhoMayEdit() {
        Siret siret = Numbers.siret();
        UUID id = register("Discrète", siret, "76000", "Rouen", InsertionKind.EI, "77310000");
        Actor own = new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        assertThat(contact(reader, id)).isNull();
        assertThat(contact(own, id)).isEqualTo("contact@exemple.example");
        assertThatThrownBy(() -> directory.find(Actor.holdingLink(id), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheOrganisationItselfAndTheCoordinatorChangeIt() {
        UUID id = register("À moi", Numbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");
        OrganisationProfile other = profile("À toi", LegalForm.COMMERCIAL, "77310000");
        Actor own = new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        long seen = directory.find(own, id).version();

        assertThatThrownBy(() -> editing.change(reader, id, seen, other)).isInstanceOf(NotFound.class);
        editing.change(own, id, seen, other);

        assertThat(directory.find(reader, id).profile().legalName()).isEqualTo("À toi");
        assertThatThrownBy(() -> editing.change(own, id, seen, other))
                .as("over an unseen change")
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void aChangedEstablishmentRaisesTheVersionOfItsOrganisation() {
        Siret siret = Numbers.siret();
        UUID id = register("Atelier", siret, "76000", "Rouen", InsertionKind.NONE, "77310000");
        OrganisationDetail before = directory.find(coordinator, id);
        UUID establishmentId = before.establishments().get(0).id();

        editing.changeEstablishment(
                coordinator, id, before.version(), establishmentId, place(siret, "27000", "Évreux", InsertionKind.EA));

        OrganisationDetail after = directory.find(coordinator, id);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.establishments().get(0).profile().address().department())
                .isEqualTo("27");
        assertThat(after.kinds()).contains(Kind.EA);
    }

    @Test
    void findsByNameKindActivityAndPlace() {
        String name = "Zéphyr" + Numbers.unique();
        UUID id =
                register(name + " Jardins du Pré", Numbers.siret(), "15000", "Aurillac", InsertionKind.ACI, "77310000");
        register(name + " Bâtiment", Numbers.siret(), "48000", "Mende", InsertionKind.NONE, "45000000");

        assertThat(found(name, null, null, null)).hasSize(2);
        assertThat(found(name.toUpperCase() + " jardin", null, null, null)).containsExactly(id);
        assertThat(found("zephyr" + name.substring(6) + " pre", null, null, null))
                .containsExactly(id);
        assertThat(found(name, Kind.ACI, null, null)).containsExactly(id);
        assertThat(found(name, Kind.EI, null, null)).isEmpty();
        assertThat(found(name, null, "7731", null)).containsExactly(id);
        assertThat(found(name, null, "77300000-6", null)).containsExactly(id);
        assertThat(found(name, null, "Dechets de chantier", null)).hasSize(2);
        assertThat(found(name, null, null, "15")).containsExactly(id);
        assertThat(found(name, null, null, "FRK12")).containsExactly(id);
        assertThat(found(name, null, null, "FRK")).containsExactly(id);
        assertThat(found(name, null, null, "15000")).containsExactly(id);
        assertThat(found(name, null, null, "auri")).containsExactly(id);
        assertThat(found(name, null, null, "13")).isEmpty();
    }

    @Test
    void findsByNumbersWithSpaces() {
        Siret siret = Numbers.siret();
        UUID id = register("Numérotée", siret, "15000", "Aurillac", InsertionKind.NONE, "77310000");

        assertThat(found(siret.spaced(), null, null, null)).containsExactly(id);
        assertThat(found(siret.siren().spaced(), null, null, null)).containsExactly(id);
    }

    @Test
    void readsOperatorsInANameAsLetters() {
        for (String hostile : List.of("+-><()~*\"@", "' OR 1=1 --", "%", "_", "a", "the com", "\\", "\u0000x")) {
            assertThat(directory.search(reader, new DirectorySearch(hostile, null, null, null), PageRequest.of(0, 5)))
                    .isNotNull();
        }
    }

    @Test
    void pagesAreStableAndCounted() {
        String name = "Page" + Numbers.unique();
        for (int number = 0; number < 5; number++) {
            register(name, Numbers.siret(), "15000", "Aurillac", InsertionKind.NONE, "77310000");
        }
        DirectorySearch search = new DirectorySearch(name, null, null, null);

        Page<OrganisationRow> first = directory.search(reader, search, PageRequest.of(0, 2));
        Page<OrganisationRow> second = directory.search(reader, search, PageRequest.of(1, 2));
        Page<OrganisationRow> third = directory.search(reader, search, PageRequest.of(2, 2));

        assertThat(first.getTotalElements()).isEqualTo(5);
        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.map(OrganisationRow::id).getContent())
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void ranksWhoCouldFillASlotAndLeavesOutWhomItIsTold() {
        UUID best = register("Meilleure", Numbers.siret(), "09000", "Foix", InsertionKind.EI, "92331000");
        UUID far = register("Lointaine", Numbers.siret(), "59000", "Lille", InsertionKind.EI, "92331000");
        UUID asked = register("Sollicitée", Numbers.siret(), "09000", "Foix", InsertionKind.EI, "92331000");
        Siret expiredSiret = Numbers.siret();
        UUID expired = registering.register(
                coordinator,
                OrganisationIdentity.french(expiredSiret.siren()),
                profile("Échue", LegalForm.COMMERCIAL, "92331000"),
                List.of(expired(expiredSiret)));
        Need need = new Need(new Cpv("92331000"), Set.of("FRJ21"), Set.of(Kind.EI), 1000, 12, Set.of(asked), null);

        Shortlist shortlist = shortlisting.shortlist(reader, need, 20);

        assertThat(shortlist.candidates())
                .extracting(Candidate::organisationId)
                .containsSubsequence(best, far)
                .doesNotContain(asked, expired);
        assertThat(shortlist.candidates().get(0).score().total()).isEqualTo(100);
        assertThat(shortlist.candidates().get(0).reasons()).isNotEmpty();
        assertThat(shortlist.setAside()).anySatisfy(candidate -> {
            assertThat(candidate.organisationId()).isEqualTo(expired);
            assertThat(candidate.reasons().get(0).key()).isEqualTo("organisation.reason.convention-expired");
        });
        assertThat(shortlisting.shortlist(reader, need, 20)).isEqualTo(shortlist);
    }

    @Test
    void tellsOtherRoomsNamesAndFacts() {
        Siret siret = Numbers.siret();
        UUID id = register("Connue", siret, "15000", "Aurillac", InsertionKind.EA, "77310000");

        EstablishmentFacts facts = lookup.bySiret(siret).orElseThrow();

        assertThat(lookup.namesOf(List.of(id, Ids.next()))).containsOnlyKeys(id).containsValue("Connue");
        assertThat(lookup.bySiren(siret.siren().value())).contains(id);
        assertThat(facts.kinds()).contains(Kind.EA);
        assertThat(facts.profile().contactEmail()).isEqualTo("contact@exemple.example");
        assertThat(lookup.establishment(facts.establishmentId())).isEqualTo(facts);
        assertThatThrownBy(() -> lookup.establishment(Ids.next())).isInstanceOf(NotFound.class);
    }

    private String contact(Actor actor, UUID id) {
        return directory.find(actor, id).establishments().get(0).profile().contactEmail();
    }

    private List<UUID> found(String name, Kind kind, String activity, String place) {
        return directory
                .search(reader, new DirectorySearch(name, kind, activity, place), PageRequest.of(0, 50))
                .map(OrganisationRow::id)
                .getContent();
    }

    private UUID register(String name, Siret siret, String postalCode, String city, InsertionKind kind, String cpv) {
        return registering.register(
                coordinator,
                OrganisationIdentity.french(siret.siren()).asSimulated(),
                profile(name, LegalForm.ASSOCIATION, cpv),
                List.of(place(siret, postalCode, city, kind)));
    }

    private static OrganisationProfile profile(String name, LegalForm form, String cpv) {
        return new OrganisationProfile(
                name,
                form,
                Vocation.ENTERPRISE,
                "8130Z",
                new SizeFigures(new BigDecimal("46.00"), new BigDecimal("2100000.00"), null),
                2025,
                null,
                SizeFigures.UNKNOWN,
                new EssProof(null, new Period(LocalDate.of(2019, 7, 1), LocalDate.of(2021, 7, 1))),
                Set.of("dechets-de-chantier"),
                Set.of(new Cpv(cpv)),
                Set.of());
    }

    private EstablishmentProfile place(Siret siret, String postalCode, String city, InsertionKind kind) {
        Period valid = new Period(clock.today().minusYears(1), clock.today().plusYears(2));
        return new EstablishmentProfile(
                siret,
                null,
                Address.inFrance("1 rue Neuve", postalCode, city),
                kind == InsertionKind.NONE ? Convention.NONE : new Convention(kind, "N-1", valid),
                null,
                null,
                640,
                "contact@exemple.example");
    }

    private EstablishmentProfile expired(Siret siret) {
        LocalDate yesterday = clock.today().minusDays(1);
        return new EstablishmentProfile(
                siret,
                null,
                Address.inFrance(null, "09000", "Foix"),
                new Convention(InsertionKind.EI, "N-2", new Period(yesterday.minusYears(2), yesterday)),
                null,
                null,
                null,
                null);
    }
}
