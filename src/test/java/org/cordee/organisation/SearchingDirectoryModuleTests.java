package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/** The results of a search, and the candidates proposed for a slot. */
@CordeeTest
class SearchingDirectoryModuleTests extends DirectoryFixture {

    @Autowired
    Shortlisting shortlisting;

    @Test
    void findsByNameKindActivityAndPlace() {
        String name = "Zéphyr" + SampleNumbers.unique();
        UUID id = register(
                name + " Jardins du Pré", SampleNumbers.siret(), "15000", "Aurillac", InsertionKind.ACI, "77310000");
        register(name + " Bâtiment", SampleNumbers.siret(), "48000", "Mende", InsertionKind.NONE, "45000000");

        assertThat(found(name, null, null, null)).hasSize(2);
        assertThat(found(name.toUpperCase() + " jardin", null, null, null)).containsExactly(id);
        assertThat(found("zephyr" + name.substring(6) + " pre", null, null, null))
                .containsExactly(id);
        assertThat(found(name, OrganisationKind.ACI, null, null)).containsExactly(id);
        assertThat(found(name, OrganisationKind.EI, null, null)).isEmpty();
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
        Siret siret = SampleNumbers.siret();
        UUID id = register("Numérotée", siret, "15000", "Aurillac", InsertionKind.NONE, "77310000");

        assertThat(found(siret.spaced(), null, null, null)).containsExactly(id);
        assertThat(found(siret.siren().spaced(), null, null, null)).containsExactly(id);
    }

    @Test
    void treatsSearchOperatorsInANameAsText() {
        for (String hostile : List.of("+-><()~*\"@", "' OR 1=1 --", "%", "_", "a", "the com", "\\", "\u0000x")) {
            assertThat(directory.search(reader, new DirectorySearch(hostile, null, null, null), PageRequest.of(0, 5)))
                    .isNotNull();
        }
    }

    @Test
    void returnsStablePagesWithATotal() {
        String name = "Page" + SampleNumbers.unique();
        for (int number = 0; number < 5; number++) {
            register(name, SampleNumbers.siret(), "15000", "Aurillac", InsertionKind.NONE, "77310000");
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
    void ranksCandidatesForASlotWithoutTheExcludedOnes() {
        UUID best = register("Meilleure", SampleNumbers.siret(), "09000", "Foix", InsertionKind.EI, "92331000");
        UUID far = register("Lointaine", SampleNumbers.siret(), "59000", "Lille", InsertionKind.EI, "92331000");
        UUID asked = register("Sollicitée", SampleNumbers.siret(), "09000", "Foix", InsertionKind.EI, "92331000");
        Siret expiredSiret = SampleNumbers.siret();
        UUID expired = registering.register(
                coordinator,
                OrganisationIdentity.french(expiredSiret.siren()),
                profile("Échue", LegalForm.COMMERCIAL, "92331000"),
                List.of(expired(expiredSiret)));
        SlotRequirements need = new SlotRequirements(
                new Cpv("92331000"), Set.of("FRJ21"), Set.of(OrganisationKind.EI), 1000, 12, Set.of(asked), null);

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

    private List<UUID> found(String name, OrganisationKind kind, String activity, String place) {
        return directory
                .search(reader, new DirectorySearch(name, kind, activity, place), PageRequest.of(0, 50))
                .map(OrganisationRow::id)
                .getContent();
    }

    private EstablishmentProfile expired(Siret siret) {
        LocalDate yesterday = clock.today().minusDays(1);
        return new EstablishmentProfile(
                siret,
                null,
                Address.inFrance(null, "09000", "Foix"),
                new Convention(InsertionKind.EI, "N-2", new ValidityPeriod(yesterday.minusYears(2), yesterday)),
                null,
                null,
                null,
                null);
    }
}
