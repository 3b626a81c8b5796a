package org.cordee.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The name of an entry of a ZIP: the original as it was decoded, and the path under which pages show the file. A path
 * never leaves its folder, has no invisible characters, and is short enough for every column.
 */
record EntryName(String original, String path) {

    static final int LONGEST_PATH = 500;

    private static final int LONGEST_PART = 150;
    private static final int MOST_PARTS = 20;

    /** The characters of French names by which a charset is recognised. */
    private static final String FRENCH = "éèêëàâäçôöîïûüùÉÈÊÀÇœŒ°’–«»";

    /** Files that systems add to archives and that say nothing. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    /** ZIP programs of Windows write names in the code page of the console: 850 in Western Europe, 437 elsewhere. */
    private static final List<Charset> CHARSETS = Stream.of("IBM850", "windows-1252", "IBM437")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /**
     * Reads a name.
     *
     * @param folder the path of the ZIP inside which the entry lies; empty for the ZIP that was loaded
     * @param utf8 true when the ZIP says that its names are UTF-8
     */
    static EntryName of(String folder, byte[] raw, boolean utf8) {
        String original = decoded(raw, utf8);
        return new EntryName(cut(original), path(folder, original));
    }

    private static String decoded(byte[] raw, boolean utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException other) {
            return utf8
                    ? new String(raw, StandardCharsets.UTF_8)
                    : CHARSETS.stream()
                            .map(charset -> new String(raw, charset))
                            // Of charsets that read the name alike, the first one is taken.
                            .min(Comparator.comparing(EntryName::strangeness))
                            .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
        }
    }

    /** Returns how many characters of a name occur in no French name. */
    private static long strangeness(String name) {
        return name.chars()
                .filter(letter -> letter > 0x7F && FRENCH.indexOf(letter) < 0)
                .count();
    }

    private static String path(String folder, String original) {
        List<String> parts = new ArrayList<>();
        for (String part : original.split("[/\\\\]+", -1)) {
            String clean = cleaned(part);
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        if (parts.isEmpty()) {
            parts.add("document");
        }
        String inside = String.join("/", parts.subList(Math.max(0, parts.size() - MOST_PARTS), parts.size()));
        return shortened(folder.isEmpty() ? inside : folder + "/" + inside);
    }

    /** Removes what is invisible or changes the direction of writing, and what no file system takes. */
    private static String cleaned(String part) {
        String name = Normalizer.normalize(part, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*]", "-")
                .replaceAll("^\\s+|[.\\s]+$", "");
        if (name.length() <= LONGEST_PART) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST_PART - extension.length()).strip() + extension;
    }

    /** Leaves out the outer folders of a path that is too long: its end says more. */
    private static String shortened(String path) {
        String shorter = path;
        while (shorter.length() > LONGEST_PATH - 10) {
            int slash = shorter.indexOf('/');
            shorter = slash < 0 ? shorter.substring(shorter.length() - LONGEST_PART) : shorter.substring(slash + 1);
        }
        return shorter;
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_PATH ? name : name.substring(0, LONGEST_PATH);
    }

    /** Returns the last part of the path. */
    String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Tells if a system added the file for itself. */
    boolean isOfTheSystem() {
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || OF_THE_SYSTEM.contains(file().toLowerCase(Locale.ROOT));
    }

    /** Returns the same name with a number before its extension. */
    EntryName numbered(int number) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
        return new EntryName(original, path.substring(0, end) + " (" + number + ")" + path.substring(end));
    }
}
