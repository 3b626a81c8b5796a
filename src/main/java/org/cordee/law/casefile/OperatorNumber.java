package org.cordee.law.casefile;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** The number of an establishment in a case: its SIRET, or a foreign number without a check digit. */
final class OperatorNumber {

    private static final String LA_POSTE = "356000000";

    private OperatorNumber() {}

    static String siret(YamlValue place) {
        String digits = place.text().replaceAll("\\s", "");
        if (!digits.matches("[0-9]{14}")) {
            throw place.refused("siret-not-fourteen-digits", place.text());
        }
        boolean postOffice = digits.startsWith(LA_POSTE)
                && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
        if (!LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits) && !postOffice) {
            throw place.refused("siret-wrong-check-digit", place.text());
        }
        return digits;
    }

    /** Reads the {@code siret} of the fields, or their {@code foreignId}. */
    static String of(YamlFields fields) {
        YamlValue foreign = fields.get("foreignId");
        return foreign == null ? siret(fields.need("siret")) : foreign(fields, foreign);
    }

    /** Returns the enterprise: the first nine digits of a SIRET; a foreign number unchanged. */
    static String enterprise(String id) {
        return id.matches("[0-9]{14}") ? id.substring(0, 9) : id;
    }

    private static String foreign(YamlFields fields, YamlValue foreign) {
        YamlValue siret = fields.get("siret");
        if (siret != null) {
            throw siret.refused("siret-and-foreign-id");
        }
        return foreign.text();
    }

    /** Reads a reference to either number. A value that looks like a SIRET must be a valid one. */
    static String reference(YamlValue place) {
        return place.text().matches("[0-9\\s]{13,}") ? siret(place) : place.text();
    }
}
