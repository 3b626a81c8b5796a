package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.process.Scenes;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A structure of another State that is equivalent to an insertion or adapted enterprise (L2113-12, L2113-13). */
@CordeeTest
class EquivalentStructureModuleTests {

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    DirectoryLookup directory;

    @Test
    void acceptsAnEquivalentStructureWithoutAConventionOfTheFrenchState() {
        Siret siret = SampleNumbers.siret();
        UUID id = registering.register(
                Scenes.ADMINISTRATOR,
                OrganisationIdentity.french(siret.siren()),
                new OrganisationProfile(
                        new LegalUnit(
                                "Maatwerkbedrijf Gent",
                                LegalForm.COMMERCIAL,
                                Vocation.ENTERPRISE,
                                null,
                                new SizeFigures(BigDecimal.valueOf(30), BigDecimal.valueOf(900_000), null),
                                null,
                                null,
                                SizeFigures.UNKNOWN,
                                EssProof.NONE),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                List.of(new EstablishmentProfile(
                        siret,
                        null,
                        Address.inFrance(null, "59000", "Lille"),
                        new Convention(InsertionKind.EQUIVALENT, null, ValidityPeriod.UNDATED),
                        Percentage.of("60"),
                        null,
                        null,
                        null)));

        assertThat(directory.establishmentsOf(id))
                .singleElement()
                .satisfies(place -> assertThat(place.kinds()).contains(OrganisationKind.EQUIVALENT))
                .satisfies(place -> assertThat(place.conventionHolds()).isTrue())
                .satisfies(
                        place -> assertThat(place.profile().convention().kind()).isEqualTo(InsertionKind.EQUIVALENT));
    }
}
