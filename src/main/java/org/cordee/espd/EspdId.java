package org.cordee.espd;

import org.jspecify.annotations.Nullable;

/**
 * An identifier in an ESPD, with the scheme that explains it.
 *
 * @param scheme a code of the list {@code eoid-type} for an operator, such as {@code NATIONAL} or {@code VAT}; null
 * when the document names none
 * @param agency the body that gave the identifier; null when the document names none
 */
public record EspdId(
        String value, @Nullable String scheme, @Nullable String agency) {

    private static final String NATIONAL = "NATIONAL";
    private static final String INSEE = "INSEE";
    private static final int SIRET_DIGITS = 14;

    /** Returns the identifier of a French establishment. */
    public static EspdId ofSiret(String siret) {
        return new EspdId(siret, NATIONAL, INSEE);
    }

    boolean isSiret() {
        return INSEE.equals(agency) && value.length() == SIRET_DIGITS;
    }

    /** Returns an identifier given by the organisation or the system that writes the document. */
    public static EspdId of(String value, String agency) {
        return new EspdId(value, null, agency);
    }
}
