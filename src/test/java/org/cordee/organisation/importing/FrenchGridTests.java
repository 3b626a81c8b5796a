package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordee.organisation.importing.FrenchGrid.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metres of SIRENE become degrees; the metres here were computed with the forward formulas of Snyder (1987). */
class FrenchGridTests {

    @ParameterizedTest
    @CsvSource({
        "76540, 561795.27, 6928422.56, 49.44023, 1.09490",
        "58194, 700000.00, 6600000.00, 46.50000, 3.00000",
        "29019, 146634.35, 6836261.08, 48.39039, -4.48608",
        "67482, 1050225.68, 6841836.92, 48.58189, 7.75101",
        "2A041, 1216166.56, 6051870.46, 41.38740, 9.15940",
        "97103, 650989.08, 1799079.91, 16.26780, -61.58700",
        "97209, 708246.04, 1615374.71, 14.60365, -61.06680",
        "97302, 352980.20, 545868.92, 4.93720, -52.32600",
        "97411, 338568.32, 7690475.44, -20.87890, 55.44810",
        "97608, 524724.52, 8587115.82, -12.78060, 45.22780",
        "97502, 562804.59, 5180834.23, 46.77810, -56.17730"
    })
    void placesAnEstablishmentWithinAMetre(
            String commune, double abscissa, double ordinate, double latitude, double longitude) {
        Position position = FrenchGrid.of(commune).position(abscissa, ordinate);

        assertThat(position.latitude()).isCloseTo(latitude, within(0.00001));
        assertThat(position.longitude()).isCloseTo(longitude, within(0.00001));
    }

    @Test
    void placesNothingOutsideTheTerritory() {
        assertThat(FrenchGrid.LAMBERT_93.position(1, 2)).isNull();
        assertThat(FrenchGrid.LAMBERT_93.position(700_000, 12_655_612.0499)).isNull();
        assertThat(FrenchGrid.UTM_40_SOUTH.position(0, 0)).isNull();
        assertThat(FrenchGrid.UTM_40_SOUTH.position(99_999_999, -99_999_999)).isNull();
        assertThat(FrenchGrid.of("98818")).isNull();
        assertThat(FrenchGrid.of("")).isNull();
    }
}
