package org.cordee.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.RefusalAssertions;
import org.cordee.nomenclature.ActivityExpansion.Meaning;
import org.junit.jupiter.api.Test;

class ActivityExpansionTests {

    @Test
    void translatesAnEverydayWordIntoTheCodesOfItsSynonym() {
        assertThat(ActivityExpansion.of("traiteur"))
                .containsExactly(new Meaning(Nomenclature.CPV, "55520000"), new Meaning(Nomenclature.NAF, "5621Z"));
        assertThat(ActivityExpansion.of("Nettoyage  des bureau"))
                .isNotEmpty()
                .isEqualTo(ActivityExpansion.of("nettoyage de bureaux"));
    }

    @Test
    void translatesNothingWhenNoSynonymHasExactlyTheWords() {
        assertThat(ActivityExpansion.of("traiteur Rouen")).isEmpty();
        assertThat(ActivityExpansion.of("concombres")).isEmpty();
        assertThat(ActivityExpansion.of("")).isEmpty();
    }

    @Test
    void widensACodeAlongTheTree() {
        assertThat(CpvTree.ancestors("77313000")).containsExactly("77310000", "77300000", "77000000");
        assertThat(CpvTree.level("77310000")).isEqualTo(CpvTree.Level.CLASS);
        assertThat(CpvTree.level("77300000")).isEqualTo(CpvTree.Level.GROUP);
    }

    @Test
    void readsAMainActivityInTheVersionOfTheDay() {
        assertThat(Naf.Version.on(LocalDate.of(2026, 12, 31))).isEqualTo(Naf.Version.REV_2);
        assertThat(Naf.Version.on(LocalDate.of(2027, 1, 1))).isEqualTo(Naf.Version.NAF_2025);
        Naf naf = new Naf(" 81.21Z", Naf.Version.REV_2);
        assertThat(naf.code()).isEqualTo("8121Z");
        assertThat(naf.written()).isEqualTo("81.21Z");
        assertThat(naf.isListed()).isTrue();
        assertThat(new Naf("9999Z", Naf.Version.REV_2).isListed()).isFalse();
        RefusalAssertions.refused("organisation.naf.malformed", () -> new Naf("8121", Naf.Version.REV_2));
    }
}
