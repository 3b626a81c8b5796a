package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The offer of a support organisation: what it may say, and whom it serves. */
class SupportTermsTests {

    @Test
    void anOfferWithoutAKindOfHelpOrWithoutHoursIsRefusedInOneAnswer() {
        assertThatThrownBy(() -> new SupportTerms(Set.of(), Set.of("ZZ9"), Set.of(), 0, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::key)
                                .containsExactly(
                                        "support.offer.no-kind", "support.offer.hours", "support.offer.no-area"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"75", "2A", "974", "FR", "FR1", "FRF2", "FRK26"})
    void aDepartmentOrARegionIsAnArea(String area) {
        assertThat(offer(Set.of(area), Set.of()).areas()).containsExactly(area);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "", "paris", "DE", "FR9", "=1+1"})
    void whatIsNoPlaceInFranceIsNoArea(String area) {
        assertThatThrownBy(() -> offer(Set.of(area), Set.of()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.field()).isEqualTo("areas"));
    }

    @Test
    void theAreasOfADepartmentAreItsOwnItsRegionsAndFrance() {
        assertThat(CoveringAreas.of("75")).contains("75", "FR", "FR1", "FR10", "FR101");
        assertThat(CoveringAreas.of(null)).containsExactly("FR");
        assertThat(CoveringAreas.of("99")).containsExactly("FR");
    }

    @ParameterizedTest
    @EnumSource(ServedStructure.class)
    void anOfferForOneKindOfStructureServesNoOther(ServedStructure structure) {
        Applicant none = applicant(false, false, false, false, false);
        Applicant such = applicant(
                structure == ServedStructure.ESS,
                structure == ServedStructure.INSERTION,
                structure == ServedStructure.ADAPTED,
                structure == ServedStructure.COOPERATIVE,
                structure == ServedStructure.COMPANY);

        assertThat(offer(Set.of(), Set.of(structure)).serves(such)).isTrue();
        assertThat(offer(Set.of(), Set.of(structure)).serves(none)).isFalse();
        assertThat(offer(Set.of(), Set.of()).serves(none)).isTrue();
    }

    @Test
    void aFacilitatorOfSocialClausesIsAKindOfSupportOrganisation() {
        assertThat(Supporter.of(Set.of("facilitateur"))).isEqualTo(Supporter.FACILITATOR);
        assertThat(Supporter.of(Set.of("proprete"))).isEqualTo(Supporter.OTHER);
        assertThat(Supporter.of(Set.of("dla", "facilitateur"))).isEqualTo(Supporter.DLA);
    }

    private static SupportTerms offer(Set<String> areas, Set<ServedStructure> served) {
        return new SupportTerms(Set.of(SupportKind.DRAFTING), areas, served, 15, null);
    }

    private static Applicant applicant(
            boolean ess, boolean siae, boolean adapted, boolean cooperative, boolean company) {
        return new Applicant(
                Ids.next(), "Atelier", null, "75", Territory.PARIS, ess, siae, adapted, cooperative, company);
    }
}
