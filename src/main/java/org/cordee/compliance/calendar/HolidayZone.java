package org.cordee.compliance.calendar;

import java.util.Collection;
import java.util.Set;

/** Where people work, as far as public holidays differ: Alsace-Moselle has two more. */
public enum HolidayZone {
    FR,
    ALSACE_MOSELLE;

    private static final String ALSACE = "FRF1";
    /** Moselle is one of the four departments of Lorraine; of Lorraine as a whole the earlier date is the safe one. */
    private static final Set<String> MOSELLE = Set.of("FRF33", "FRF3");

    /** The zone of NUTS areas: one of them in Alsace or Moselle is enough. */
    public static HolidayZone of(Collection<String> nuts) {
        return nuts.stream().anyMatch(area -> area.startsWith(ALSACE) || MOSELLE.contains(area)) ? ALSACE_MOSELLE : FR;
    }
}
