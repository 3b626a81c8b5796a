package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "75, PARIS",
        "77, ILE_DE_FRANCE",
        "78, ILE_DE_FRANCE",
        "91, ILE_DE_FRANCE",
        "92, ILE_DE_FRANCE",
        "93, ILE_DE_FRANCE",
        "94, ILE_DE_FRANCE",
        "95, ILE_DE_FRANCE",
        "60, ELSEWHERE",
        "2A, ELSEWHERE",
        "974, ELSEWHERE",
        ", ELSEWHERE"
    })
    void distinguishesParisItsRegionAndElsewhere(String department, Territory territory) {
        assertThat(Territory.of(department)).isEqualTo(territory);
    }

    @Test
    void recognisesASupportOrganisationByTheThemeOfItsRecord() {
        assertThat(Supporter.CCI_CMA.isSaidBy(Set.of("accompagnement", "cma"))).isTrue();
        assertThat(Supporter.CCI_CMA.isSaidBy(Set.of("accompagnement", "dla"))).isFalse();
        assertThat(Supporter.DLA.isSaidBy(Set.of())).isFalse();
    }
}
