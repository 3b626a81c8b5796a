package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"35600000000048", "20007158700014", "24680067600016", "83044938500012", "356 000 000 00048"})
    void acceptsANumberThatPassesLuhn(String written) {
        assertThat(new Siret(written).value()).hasSize(14);
    }

    @Test
    void acceptsAPostOfficeByTheSpecialRuleOnly() {
        assertThat(new Siret("35600000049837").siren()).isEqualTo(new Siren("356000000"));
        assertRefused("35600000049838", "organisation.siret.wrong-check-digit");
    }

    @Test
    void appliesTheSpecialRuleToLaPosteOnly() {
        // digit sum 35, a multiple of five, but not of La Poste
        assertRefused("20007158700050", "organisation.siret.wrong-check-digit");
    }

    @Test
    void refusesAWrongCheckDigitOfTheSirenInside() {
        assertRefused("20007158800012", "organisation.siret.wrong-check-digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "2000715870001A", "200071587000145"})
    void refusesWhatIsNotFourteenDigits(String written) {
        assertRefused(written, "organisation.siret.not-fourteen-digits");
    }

    @Test
    void keepsLeadingZeros() {
        assertThat(new Siren("005520135").value()).isEqualTo("005520135");
        assertThat(new Siren("005520135").spaced()).isEqualTo("005\u00a0520\u00a0135");
    }

    @Test
    void namesTheInvalidField() {
        assertThatThrownBy(() -> new Siren("123456789"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("siren"));
    }

    private static void assertRefused(String written, String key) {
        assertThatThrownBy(() -> new Siret(written))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
