package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Vocation;
import org.junit.jupiter.api.Test;

/** Tests that the invented world is complete and that the directory accepts each of its lines. */
class DemoDataTests {

    private final List<OrganisationProfile> organisations = new ArrayList<>();
    private final List<EstablishmentProfile> establishments = new ArrayList<>();

    DemoDataTests() {
        DemoDirectory.each((identity, profile, places) -> {
            organisations.add(profile);
            establishments.addAll(places);
        });
    }

    @Test
    void hasEveryKindOfSocialEnterpriseThatTheLawNames() {
        Set<InsertionKind> kinds =
                establishments.stream().map(place -> place.convention().kind()).collect(Collectors.toSet());
        assertThat(kinds)
                .containsAll(EnumSet.of(
                        InsertionKind.EI,
                        InsertionKind.ACI,
                        InsertionKind.AI,
                        InsertionKind.ETTI,
                        InsertionKind.GEIQ,
                        InsertionKind.EA,
                        InsertionKind.EATT,
                        InsertionKind.ESAT,
                        InsertionKind.REGIE));
        assertThat(organisations.stream().map(OrganisationProfile::legalForm))
                .contains(
                        LegalForm.SCOP, LegalForm.SCIC, LegalForm.ASSOCIATION, LegalForm.MUTUAL, LegalForm.FOUNDATION);
    }

    @Test
    void hasAboutFortyOrganisationsAndSupportOrganisations() {
        assertThat(organisations).hasSizeBetween(38, 45);
        assertThat(organisations.stream().map(OrganisationProfile::vocation))
                .contains(Vocation.SUPPORT, Vocation.NETWORK, Vocation.BUYER);
    }

    @Test
    void hasAPersonOnlyWhereThereIsAnOrganisation() {
        Set<String> names = DemoDirectory.sirens().keySet();
        assertThat(DemoPeople.everybody().stream()
                        .map(DemoPeople.DemoPerson::organisation)
                        .filter(name -> !name.isEmpty()))
                .allMatch(names::contains);
    }

    @Test
    void hasEightCompleteSolutionsOfItsOrganisations() {
        List<DemoSolution> solutions = DemoSolution.all();

        assertThat(solutions).hasSize(8);
        assertThat(solutions.stream().map(DemoSolution::structure))
                .doesNotHaveDuplicates()
                .allMatch(DemoDirectory.sirens()::containsKey);
        assertThat(solutions).allSatisfy(solution -> {
            assertThat(solution.text().checked(LocalDate.of(2026, 1, 1))).isEqualTo(solution.text());
            assertThat(solution.text().figures())
                    .isNotEmpty()
                    .allMatch(figure -> !figure.source().isEmpty() && figure.year() != null);
            assertThat(solution.text().references()).isNotEmpty();
            assertThat(solution.text().trades()).isNotEmpty();
            assertThat(solution.english()).isNotEmpty();
        });
    }

    @Test
    void drawsTheSamePicturesAtEachStart() {
        assertThat(DemoPicture.values())
                .allSatisfy(picture ->
                        assertThat(picture.png()).isEqualTo(picture.png()).hasSizeBetween(2_000, 100_000));
    }

    @Test
    void writesToAddressesThatCannotExist() {
        assertThat(establishments.stream().map(EstablishmentProfile::contactEmail))
                .allMatch(email -> email != null && email.endsWith(".example"));
        assertThat(DemoPeople.everybody()).allMatch(person -> person.email().endsWith(".example"));
    }
}
