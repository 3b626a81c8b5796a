package org.cordee.nomenclature;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param within what tells it from others of the same name
 * @param words the codes by which people find it: its own, postal codes, with spaces between them
 * @param weight its importance among equal matches, about 0 to 20
 */
record NamedCode(
        String code,
        String french,
        String english,
        @Nullable String within,
        String words,
        double weight) {

    static NamedCode of(String code, String french, String english) {
        return new NamedCode(code, french, english, null, code, 0);
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }
}
