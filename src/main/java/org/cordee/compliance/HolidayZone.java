package org.cordee.compliance;

/** Where the buyer sits, as far as public holidays differ: Alsace-Moselle has two more. */
public enum HolidayZone {
    FR,
    ALSACE_MOSELLE
}
