package org.cordee.booklet;

import java.util.Locale;

/**
 * A theme of booklets as other rooms and pages read it.
 *
 * @param code capital letters, digits and underscores, as ENERGY_TRANSITION
 * @param number the number of its booklets on the shelf, from 1
 */
public record ThemeLine(String code, int number, String french, String english) {

    /** Returns the code as it stands in addresses, as energy-transition. */
    public String slug() {
        return slug(code);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }

    static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the code of a part of an address; it may be of no theme. */
    static String codeOf(String slug) {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
