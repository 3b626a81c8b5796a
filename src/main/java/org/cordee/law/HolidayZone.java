package org.cordee.law;

import java.util.Collection;
import java.util.Set;

/** The place of work, as far as public holidays differ: Alsace-Moselle has two more. */
public enum HolidayZone {
    FR,
    ALSACE_MOSELLE;

    private static final String ALSACE = "FRF1";
    /**
     * Moselle is one of the four departments of Lorraine. For Lorraine as a whole the zone with the earlier dates is
     * safe.
     */
    private static final Set<String> MOSELLE = Set.of("FRF33", "FRF3");

    /** Returns the zone of NUTS areas: one area in Alsace or Moselle is enough. */
    public static HolidayZone of(Collection<String> nuts) {
        return nuts.stream().anyMatch(area -> area.startsWith(ALSACE) || MOSELLE.contains(area)) ? ALSACE_MOSELLE : FR;
    }
}
