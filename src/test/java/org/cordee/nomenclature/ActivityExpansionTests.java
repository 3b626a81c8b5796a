package org.cordee.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.RefusalAssertions;
import org.cordee.nomenclature.ActivityExpansion.Meaning;
import org.cordee.nomenclature.ActivityExpansion.Origin;
import org.junit.jupiter.api.Test;

class ActivityExpansionTests {

    @Test
    void translatesAnEverydayWordIntoTheCodesOfItsSynonymAlone() {
        assertThat(ActivityExpansion.of("traiteur"))
                .containsExactly(
                        new Meaning(Nomenclature.CPV, "55520000", Origin.SYNONYM, "traiteur"),
                        new Meaning(Nomenclature.NAF, "5621Z", Origin.SYNONYM, "traiteur"));
    }

    @Test
    void usesTheNamesOfCodesWhereNoSynonymHasTheWords() {
        assertThat(ActivityExpansion.of("concombres"))
                .containsExactly(new Meaning(Nomenclature.CPV, "03221270", Origin.NAME, null));
        assertThat(ActivityExpansion.of("xyzzy")).isEmpty();
    }

    @Test
    void widensACodeAlongTheTreeAndSaysFromWhich() {
        assertThat(ActivityExpansion.widened("77313000"))
                .containsExactly(
                        new Meaning(Nomenclature.CPV, "77310000", Origin.WIDENED, "77313000"),
                        new Meaning(Nomenclature.CPV, "77300000", Origin.WIDENED, "77313000"),
                        new Meaning(Nomenclature.CPV, "77000000", Origin.WIDENED, "77313000"));
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
