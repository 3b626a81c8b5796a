package org.cordee.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A file name that is harmless on every system: no folder, no control character, no reserved name, at most 150 characters. */
record FileName(String value) {

    private static final int LONGEST = 150;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    static FileName of(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "-")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.isEmpty()) {
            return new FileName("document");
        }
        name = shortened(name);
        return new FileName(RESERVED.contains(stem(name).toLowerCase(Locale.ROOT)) ? "_" + name : name);
    }

    /** Shortens the stem and keeps the extension, so that the file still opens. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - extension.length() - 1).strip() + extension;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
