package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.cordee.organisation.Siret;
import org.junit.jupiter.api.Test;

class SeededNumbersTests {

    private static final PartyKind COMPANY = PartyKind.ofLead("NONE");
    private static final PartyKind SHELTERED = PartyKind.ofPartner("L2113_12", 0);

    @Test
    void givesEachPartyOfAThousandConsortiaItsOwnSiren() {
        Set<String> sirens = new HashSet<>();
        for (long seed = 42_001; seed <= 43_000; seed++) {
            for (int number = 0; number < 9; number++) {
                assertThat(sirens.add(siren(seed, number, COMPANY))).isTrue();
                assertThat(sirens.add(siren(seed, number, SHELTERED))).isTrue();
            }
        }
    }

    @Test
    void givesAValidRepeatableNumberThatTheRegisterNeverUses() {
        String siret = SeededNumbers.siret(-7, 3, COMPANY);

        assertThat(new Siret(siret).siren().value()).isEqualTo(siret.substring(0, 9));
        assertThat(SeededNumbers.siret(-7, 3, COMPANY)).isEqualTo(siret).startsWith("0");
    }

    private static String siren(long seed, int number, PartyKind trade) {
        return SeededNumbers.siret(seed, number, trade).substring(0, 9);
    }
}
