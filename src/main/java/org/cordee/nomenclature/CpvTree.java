package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of the CPV: divisions contain groups, groups contain classes, classes contain categories. */
public final class CpvTree {

    private static final int DIVISION_DIGITS = 2;
    private static final int GROUP_DIGITS = 3;
    private static final int CLASS_DIGITS = 4;

    private CpvTree() {}

    /** How wide a code is. */
    public enum Level {
        DIVISION,
        GROUP,
        CLASS,
        CATEGORY
    }

    /** Holds the parents, read at first use. */
    private static final class Held {

        private static final Map<String, String> PARENTS = read();

        private static Map<String, String> read() {
            Map<String, String> parents = new HashMap<>();
            for (String[] cells : CodeFile.rows("cpv.tsv")) {
                parents.put(cells[0], cells[3]);
            }
            return parents;
        }
    }

    /** Returns the significant digits: 77310000 is 7731; a division keeps its two digits. */
    public static String stem(String code) {
        int end = code.length();
        while (end > DIVISION_DIGITS && code.charAt(end - 1) == '0') {
            end--;
        }
        return code.substring(0, end);
    }

    public static Level level(String code) {
        return switch (stem(code).length()) {
            case DIVISION_DIGITS -> Level.DIVISION;
            case GROUP_DIGITS -> Level.GROUP;
            case CLASS_DIGITS -> Level.CLASS;
            default -> Level.CATEGORY;
        };
    }

    /** Returns the codes that contain this one, the nearest first; none for a division or an unknown code. */
    public static List<String> ancestors(String code) {
        List<String> ancestors = new ArrayList<>();
        String parent = Held.PARENTS.getOrDefault(code, "");
        while (!parent.isEmpty()) {
            ancestors.add(parent);
            parent = Held.PARENTS.getOrDefault(parent, "");
        }
        return ancestors;
    }

    /** Returns true when both are the same code or the second contains the first. */
    public static boolean isWithin(String code, String wider) {
        return code.equals(wider) || ancestors(code).contains(wider);
    }
}
