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

/** The candidates proposed for a slot, and those that a lead finds by name. */
@CordeeTest
class ShortlistingModuleTests extends DirectoryFixture {

    @Autowired
    Shortlisting shortlisting;

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

    @Test
    void findsACandidateByItsNameItsSirenAndItsSiret() {
        String name = "Introuvable" + SampleNumbers.unique();
        Siret siret = SampleNumbers.siret();
        UUID id = register(name, siret, "09000", "Foix", InsertionKind.EI, "92331000");
        SlotRequirements need = new SlotRequirements(
                new Cpv("92331000"), Set.of("FRJ21"), Set.of(OrganisationKind.EI), 1000, 12, Set.of(), null);
        SlotRequirements withoutIt = new SlotRequirements(
                new Cpv("92331000"), Set.of("FRJ21"), Set.of(OrganisationKind.EI), 1000, 12, Set.of(id), null);

        for (String typed : List.of(name, name.toLowerCase(), siret.siren().spaced(), siret.spaced())) {
            assertThat(shortlisting.searchByName(reader, need, typed, 5))
                    .as(typed)
                    .extracting(Candidate::organisationId)
                    .contains(id);
        }
        assertThat(shortlisting.searchByName(reader, withoutIt, name, 5)).isEmpty();
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
