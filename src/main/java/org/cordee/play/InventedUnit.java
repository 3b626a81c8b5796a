package org.cordee.play;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented legal unit with its establishments, as the register would describe it. An empty text is an empty cell.
 *
 * @param category the legal category of INSEE
 * @param name the name of a legal entity, or the family name of a sole trader
 * @param firstName of a sole trader
 * @param employees INSEE's code of a range, as 12 for 20 to 49
 * @param social O, N or empty
 * @param partial whether the register shows neither name nor address
 * @param ceased whether the unit and all its establishments are closed
 */
record InventedUnit(
        String siren,
        String category,
        String name,
        String firstName,
        String activity,
        String employees,
        String social,
        boolean partial,
        boolean ceased,
        LocalDate createdOn,
        LocalDate changedOn,
        List<Site> sites) {

    static final String SOLE_TRADER = "1000";

    boolean isSoleTrader() {
        return category.equals(SOLE_TRADER);
    }

    /** Tells if nothing of the unit may be stored. */
    boolean isHidden() {
        return partial || isSoleTrader();
    }

    /** Tells if an import enters the unit when one of its establishments is open. */
    boolean canEnter() {
        return !isHidden() && !ceased && !name.isEmpty();
    }

    Site seat() {
        return sites.stream().filter(Site::seat).findFirst().orElseThrow();
    }

    /**
     * An establishment.
     *
     * @param tradeName empty for most
     * @param city empty where the file leaves it out
     * @param point in metres of the national grid; empty texts when the place was not found
     */
    record Site(
            String siret,
            boolean seat,
            boolean closed,
            String tradeName,
            String number,
            String streetKind,
            String street,
            String postalCode,
            String city,
            String commune,
            String department,
            Point point,
            String activity,
            String employees) {}

    /** Metres of the national grid, as the cells have them. */
    record Point(String east, String north) {

        static final Point NONE = new Point("", "");
    }
}
