package org.cordee.tender;

import java.util.Set;

/**
 * The candidates for whom a lot is reserved, by the article of the Code de la commande publique. A European notice
 * (BT-71) distinguishes only sheltered and integration workshops from organisations with a public service mission. The
 * first code is therefore read as either article, until the lead has looked it up in the consultation documents.
 */
public enum Reservation {
    NONE,
    L2113_12,
    L2113_13,
    L2113_12_13,
    L2113_13_1,
    L2113_15;

    /** Reads the codes of BT-71. Workshops go before public service when a notice names both. */
    public static Reservation ofPublished(Set<String> codes) {
        if (codes.contains("res-ws")) {
            return L2113_12_13;
        }
        return codes.contains("res-pub-ser") ? L2113_15 : NONE;
    }

    public boolean isReserved() {
        return this != NONE;
    }
}
