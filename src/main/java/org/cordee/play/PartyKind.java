package org.cordee.play;

import java.util.List;

/** The kind of an invented organisation, so that it may answer a reserved lot and fits a slot. */
record PartyKind(String legalForm, String insertionKind) {

    /** All kinds of partners; append new ones at the end, because the registration numbers depend on the position. */
    static final List<String> KINDS = List.of("GE", "ASSO", "EI", "EA", "SEP");

    private static final PartyKind COMPANY = new PartyKind("COMMERCIAL", "NONE");
    private static final PartyKind INSERTION = new PartyKind("ASSOCIATION", "EI");
    private static final PartyKind SHELTERED = new PartyKind("ASSOCIATION", "EA");
    private static final PartyKind PRISON = new PartyKind("ASSOCIATION", "SEP");
    private static final PartyKind SOCIAL = new PartyKind("ASSOCIATION", "NONE");

    /** Returns a kind that may lead under the reservation of the lot. */
    static PartyKind ofLead(String reservation) {
        return reservation.equals("NONE") ? COMPANY : reserved(reservation);
    }

    /** Returns the kind of a partner: a reserved lot has partners of its kind only; an open one has them mixed. */
    static PartyKind ofPartner(String reservation, int slot) {
        return reservation.equals("NONE")
                ? List.of(INSERTION, SHELTERED, SOCIAL).get(slot % 3)
                : reserved(reservation);
    }

    private static PartyKind reserved(String reservation) {
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
