package org.cordee.command.simulate;

import java.util.List;

/** The kind of an invented organisation, so that it may answer a reserved lot and fits a slot. */
record Trade(String legalForm, String insertionKind) {

    /** All kinds of partners; append new ones at the end, because the registration numbers depend on the position. */
    static final List<String> KINDS = List.of("GE", "ASSO", "EI", "EA", "SEP");

    private static final Trade COMPANY = new Trade("COMMERCIAL", "NONE");
    private static final Trade INSERTION = new Trade("ASSOCIATION", "EI");
    private static final Trade SHELTERED = new Trade("ASSOCIATION", "EA");
    private static final Trade PRISON = new Trade("ASSOCIATION", "SEP");
    private static final Trade SOCIAL = new Trade("ASSOCIATION", "NONE");

    /** Returns a kind that may lead under the reservation of the lot. */
    static Trade ofLead(String reservation) {
        return reservation.equals("NONE") ? COMPANY : reserved(reservation);
    }

    /** Returns the kind of a partner: a reserved lot has partners of its kind only; an open one has them mixed. */
    static Trade ofPartner(String reservation, int slot) {
        return reservation.equals("NONE")
                ? List.of(INSERTION, SHELTERED, SOCIAL).get(slot % 3)
                : reserved(reservation);
    }

    private static Trade reserved(String reservation) {
        return switch (reservation) {
            case "L2113_13" -> INSERTION;
            case "L2113_13_1" -> PRISON;
            case "L2113_15" -> SOCIAL;
            default -> SHELTERED;
        };
    }

    /** Returns the code of this kind in a slot's requirements. */
    String kind() {
        return insertionKind.equals("NONE") ? (legalForm.equals("ASSOCIATION") ? "ASSO" : "GE") : insertionKind;
    }

    boolean hasConvention() {
        return !insertionKind.equals("NONE");
    }
}
