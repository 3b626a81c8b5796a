package org.cordee.organisation;

import java.text.Normalizer;
import java.util.Locale;

/** Converts themes to codes, so that « Déchets de chantier » and « dechets-de-chantier » are the same. */
public final class Themes {

    private static final int LONGEST = 60;

    private Themes() {}

    public static String code(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }
}
