package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EssStatusTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final EssProof ESUS_UNTIL_TODAY =
            new EssProof(null, new ValidityPeriod(LocalDate.of(2024, 11, 25), TODAY));

    @ParameterizedTest
    @EnumSource(names = {"SCOP", "SCIC", "COOPERATIVE", "ASSOCIATION", "MUTUAL", "FOUNDATION"})
    void belongsByItsForm(LegalForm form) {
        assertThat(EssStatus.of(form, EssProof.NONE, TODAY)).isEqualTo(EssStatus.BY_FORM);
    }

    @Test
    void aCommercialCompanyBelongsToTheEssFromTheDayOfItsMention() {
        EssProof mention = new EssProof(TODAY, null);

        assertThat(EssStatus.of(LegalForm.COMMERCIAL, mention, TODAY)).isEqualTo(EssStatus.BY_MENTION);
        assertThat(EssStatus.of(LegalForm.COMMERCIAL, mention, TODAY.minusDays(1)))
                .isEqualTo(EssStatus.NONE);
    }

    @Test
    void aCommercialCompanyBelongsToTheEssUntilTheLastDayOfItsAccreditation() {
        assertThat(EssStatus.of(LegalForm.COMMERCIAL, ESUS_UNTIL_TODAY, TODAY)).isEqualTo(EssStatus.BY_ESUS);
        assertThat(EssStatus.of(LegalForm.COMMERCIAL, ESUS_UNTIL_TODAY, TODAY.plusDays(1)))
                .isEqualTo(EssStatus.ESUS_EXPIRED);
        assertThat(EssStatus.ESUS_EXPIRED.isEss()).isFalse();
    }

    @Test
    void aPublicBodyNeverBelongsToTheEss() {
        assertThat(EssStatus.of(LegalForm.PUBLIC_LAW, ESUS_UNTIL_TODAY, TODAY)).isEqualTo(EssStatus.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "9220, ASSOCIATION", "9260, ASSOCIATION", "9300, FOUNDATION", "5458, SCOP", "5558, SCOP", "5460, COOPERATIVE",
        "8210, MUTUAL", "6411, MUTUAL", "7361, PUBLIC_LAW", "4110, PUBLIC_LAW", "5710, COMMERCIAL", "5499, COMMERCIAL",
        "1000, SOLE_TRADER"
    })
    void readsTheLegalCategory(String category, LegalForm expected) {
        assertThat(LegalForm.ofInseeCategory(category)).contains(expected);
    }

    /**
     * Law 2014-856, article 1, names associations; syndicates of owners (91) and other private persons (99) are none.
     */
    @ParameterizedTest
    @CsvSource({"9110", "9150", "9900", "9970"})
    void countsNoSyndicateOfOwnersToTheEss(String category) {
        LegalForm form = LegalForm.ofInseeCategory(category).orElseThrow();

        assertThat(form.isSocialEconomy()).isFalse();
    }
}
