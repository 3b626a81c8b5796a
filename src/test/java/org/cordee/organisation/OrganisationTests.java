package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.organisation.OrganisationSamples.NOW;
import static org.cordee.organisation.OrganisationSamples.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class OrganisationTests {

    @Test
    void hasTheKindsItCanProve() {
        Organisation cooperative = OrganisationSamples.integrationCooperative();

        assertThat(cooperative.kinds(TODAY))
                .containsExactly(OrganisationKind.PME, OrganisationKind.SCIC, OrganisationKind.EI);
        assertThat(cooperative.essStatus(TODAY)).isEqualTo(EssStatus.BY_FORM);
        assertThat(cooperative.size()).isEqualTo(EnterpriseSize.PME);
    }

    @Test
    void losesAKindTheDayAfterItsConventionEnds() {
        Organisation cooperative = OrganisationSamples.integrationCooperative();

        assertThat(cooperative.kinds(LocalDate.of(2028, 12, 31))).contains(OrganisationKind.EI);
        assertThat(cooperative.kinds(LocalDate.of(2029, 1, 1))).doesNotContain(OrganisationKind.EI);
    }

    @Test
    void aSmallSubsidiaryOfALargeGroupIsLarge() {
        OrganisationProfile subsidiary = new OrganisationProfile(
                new LegalUnit(
                        "Groupe Valmont Recyclage",
                        LegalForm.COMMERCIAL,
                        Vocation.ENTERPRISE,
                        null,
                        new SizeFigures(new BigDecimal("40"), new BigDecimal("3000000"), null),
                        2025,
                        new Siren("356000000"),
                        new SizeFigures(new BigDecimal("9000"), null, null),
                        EssProof.NONE),
                Set.of(),
                Set.of(),
                Set.of());

        Organisation organisation =
                Organisation.register(OrganisationIdentity.french(new Siren("200071587")), subsidiary, List.of(), NOW);

        assertThat(organisation.size()).isEqualTo(EnterpriseSize.GE);
    }

    @Test
    void refusesAnEstablishmentOfAnotherSiren() {
        Organisation organisation = OrganisationSamples.integrationCooperative();
        EstablishmentProfile foreign =
                EstablishmentProfile.at(new Siret("35600000000048"), Address.inFrance(null, "75015", "Paris"));

        assertThatThrownBy(() -> organisation.addEstablishment(foreign, NOW))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("organisation.siret.of-another-siren"));
        assertThat(organisation.establishments()).hasSize(1);
    }

    @Test
    void refusesTheSameEstablishmentTwice() {
        Organisation organisation = OrganisationSamples.integrationCooperative();

        assertThatThrownBy(() -> organisation.addEstablishment(
                        OrganisationSamples.integrationEnterprise("76000", "Rouen", TODAY), NOW))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("organisation.siret.already-known"));
    }

    @Test
    void derivesTheDepartmentFromThePostalCode() {
        assertThat(Address.inFrance(null, "76000", "Rouen").department()).isEqualTo("76");
        assertThat(Address.inFrance(null, "20090", "Ajaccio").department()).isEqualTo("2A");
        assertThat(Address.inFrance(null, "20200", "Bastia").department()).isEqualTo("2B");
        assertThat(Address.inFrance(null, "97400", "Saint-Denis").department()).isEqualTo("974");
        assertThat(Departments.nutsOf("37")).isEqualTo("FRB04");
        assertThat(Departments.within("FRD2")).containsExactlyInAnyOrder("27", "76");
        assertThat(Departments.all()).hasSize(101);
    }

    @Test
    void aForeignOrganisationNeedsNoSiren() {
        Organisation organisation = Organisation.register(
                new OrganisationIdentity(null, "B 123456", "LU", false, false),
                OrganisationProfile.named("Coopération Luxembourg", LegalForm.COOPERATIVE),
                List.of(),
                NOW);

        assertThat(organisation.identity().siren()).isNull();
        assertThatThrownBy(() -> new OrganisationIdentity(null, "B 1", "FR", false, false))
                .isInstanceOf(RuleViolation.class);
    }
}
