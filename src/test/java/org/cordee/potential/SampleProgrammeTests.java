package org.cordee.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cordee.organisation.search.Purchase;
import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.organisation.search.SampleMatches;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

/** A buyer's file, from its first line to the figures of the page, over the invented directory. */
class SampleProgrammeTests {

    private static final Assumptions ASSUMPTIONS =
            new Assumptions(60, new BigDecimal("30.00"), Percentage.of("50"), Percentage.of("50"), 1);

    @Test
    void readsUnderstandsAndComputesTheFileOfABuyer() throws IOException {
        ProgrammeFile file = ProgrammeFile.read(
                Files.readAllBytes(Path.of("src/test/resources/potential/achats-2027.csv")),
                2000,
                YearMonth.of(2026, 11),
                null,
                1);
        List<PurchaseMatch> matches = SampleMatches.of(file.purchases().stream()
                .map(one -> new Purchase(
                        one.object(), one.cpv(), one.place(), ASSUMPTIONS.radius(), one.hoursPerMonth(ASSUMPTIONS)))
                .toList());
        PotentialCalculation calculation = new PotentialCalculation(ASSUMPTIONS, 3);
        List<LinePotential> potentials = new ArrayList<>();
        for (int at = 0; at < matches.size(); at++) {
            potentials.add(calculation.add(file.purchases().get(at), matches.get(at)));
        }

        List<String> lines = new ArrayList<>();
        for (int at = 0; at < potentials.size(); at++) {
            LinePotential one = potentials.get(at);
            lines.add("%s | %s | %d, %d, %d | %d of %d h | %d h | %s"
                    .formatted(
                            file.purchases().get(at).object(),
                            String.join(", ", one.understood()),
                            one.structures(),
                            one.insertion(),
                            one.disability(),
                            one.reachableHours(),
                            one.hours(),
                            one.insertionHours(),
                            one.outlook()));
        }
        assertThat(lines)
                .containsExactly(
                        "Déconstruction et curage, deux écoles | Déconstruction, curage | 2, 2, 0 | 5520 of 19167 h | 2760 h |"
                                + " TOO_FEW",
                        "Espaces verts, trois sites | Espaces verts | 5, 1, 1 | 4000 of 4000 h | 1996 h | TOO_FEW",
                        "Nettoyage des bases de vie | Nettoyage | 1, 0, 1 | 2520 of 5167 h | 1260 h | TOO_FEW",
                        "Menuiseries bois | Menuiseries | 3, 0, 0 | 650 of 10167 h | 0 h | TOO_FEW",
                        "Repas des équipes | Repas | 2, 1, 0 | 700 of 8000 h | 150 h | TOO_FEW",
                        "Signalétique | Signalétique | 4, 0, 0 | 0 of 3000 h | 0 h | TOO_FEW",
                        "Passerelle, gros œuvre | Passerelle, gros œuvre | 1, 0, 0 | 960 of 56667 h | 0 h | TOO_FEW",
                        "Blanchisserie | Blanchisserie | 1, 1, 0 | 1584 of 1584 h | 792 h | TOO_FEW",
                        "Gardiennage et accueil | Gardiennage, accueil | 2, 0, 0 | 0 of 4334 h | 0 h | TOO_FEW");
        // 1,150,000 × 5520 / 19167 + 3,400,000 × 960 / 56667 + 240,000 + 310,000 × 2520 / 5167 + 610,000 × 650 / 10167
        // + 480,000 × 700 / 8000 + 95,000, each cut to the cent
        // + 480,000 × 700 / 8000 + 95,000, each cut to the cent
        assertThat(potentials.stream()
                        .map(one -> one.reachableAmount().euros())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("955982.86");
        assertThat(calculation.months().stream().mapToLong(MonthLoad::hours).sum())
                .isEqualTo(potentials.stream().mapToLong(LinePotential::hours).sum());
    }
}
