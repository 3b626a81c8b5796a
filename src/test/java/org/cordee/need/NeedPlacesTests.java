package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The area of a need's place, as buyers write places. */
class NeedPlacesTests {

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "76, FRD22",
        "Seine-Maritime, FRD22",
        "seine maritime (76), FRD22",
        "Saint-Denis (974), FRY40",
        "2a, FRM01",
        "76000, FRD22",
        "Rouen, FRD22",
        "' rouen ', FRD22",
        "Normandie, FRD",
        "frd, FRD",
        "Bretagne, FRH"
    })
    void findsTheDepartmentOrTheRegion(String place, String area) {
        assertThat(NeedPlaces.areaOf(place)).isEqualTo(area);
    }

    @ParameterizedTest(name = "{0} names no area")
    @CsvSource({"France", "FR", "Atlantis", "99999", "'?'"})
    void anUnknownPlaceHasNoArea(String place) {
        assertThat(NeedPlaces.areaOf(place)).isEmpty();
    }
}
