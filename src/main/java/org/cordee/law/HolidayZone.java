package org.cordee.law;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The place of a calendar, as far as public holidays differ: Alsace and Moselle have two more (L3134-13 C. trav.), and
 * each overseas territory has its own day of the abolition of slavery (L3422-2 C. trav.).
 */
public enum HolidayZone {
    FR,
    ALSACE_MOSELLE,
    GUADELOUPE,
    MARTINIQUE,
    GUYANE,
    REUNION,
    MAYOTTE,
    SAINT_BARTHELEMY,
    SAINT_MARTIN;

    /**
     * NUTS areas by their beginning. Moselle is one of the four departments of Lorraine; for Lorraine as a whole the
     * zone with the earlier dates is safe.
     */
    private static final Map<String, HolidayZone> BY_NUTS = Map.of(
            "FRF1", ALSACE_MOSELLE,
            "FRF33", ALSACE_MOSELLE,
            "FRY1", GUADELOUPE,
            "FRY2", MARTINIQUE,
            "FRY3", GUYANE,
            "FRY4", REUNION,
            "FRY5", MAYOTTE);

    private static final String LORRAINE = "FRF3";

    private static final Map<String, HolidayZone> BY_TIME_ZONE = Map.of(
            "America/Guadeloupe", GUADELOUPE,
            "America/Martinique", MARTINIQUE,
            "America/Cayenne", GUYANE,
            "Indian/Reunion", REUNION,
            "Indian/Mayotte", MAYOTTE,
            "America/St_Barthelemy", SAINT_BARTHELEMY,
            "America/Marigot", SAINT_MARTIN);

    /** Returns the zone of NUTS areas: one area with holidays of its own is enough, the first of several counts. */
    public static HolidayZone of(Collection<String> nuts) {
        return nuts.stream().flatMap(area -> ofArea(area).stream()).findFirst().orElse(FR);
    }

    /** Returns the zone of an overseas territory by its time zone; empty elsewhere. */
    public static Optional<HolidayZone> ofTimeZone(ZoneId zone) {
        return Optional.ofNullable(BY_TIME_ZONE.get(zone.getId()));
    }

    private static Optional<HolidayZone> ofArea(String area) {
        return area.equals(LORRAINE)
                ? Optional.of(ALSACE_MOSELLE)
                : BY_NUTS.entrySet().stream()
                        .filter(known -> area.startsWith(known.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
