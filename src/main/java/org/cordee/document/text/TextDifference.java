package org.cordee.document.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts that stayed, were removed or were added between two texts, in reading order; compared by line, then by
 * word.
 */
public record TextDifference(List<Part> parts) {

    /** Marks a part as present in both texts, only in the earlier or only in the later. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A part of the text with its mark. */
    public record Part(Kind kind, String text) {

        /** Omits the text, so that no log can contain it. */
        @Override
        public String toString() {
            return kind + "[" + text.length() + " characters]";
        }
    }

    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /**
     * The maximum number of removed and added words, or lines, that are searched. Texts with more are shown as replaced
     * as a whole, so that the page does not wait.
     */
    private static final int MOST_DIFFERENCES = 2_000;

    /** Compares two texts by line, and changed lines by word. */
    public static TextDifference between(String earlier, String later) {
        List<Part> parts = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Part line : aligned(split(LINES, earlier), split(LINES, later))) {
            switch (line.kind()) {
                case REMOVED -> removed.append(line.text());
                case ADDED -> added.append(line.text());
                case SAME -> {
                    parts.addAll(inWords(removed, added));
                    parts.add(line);
                }
            }
        }
        parts.addAll(inWords(removed, added));
        return new TextDifference(joined(parts));
    }

    /** Counts the changed parts of the text. */
    public int changes() {
        return (int) parts.stream().filter(part -> part.kind() != Kind.SAME).count();
    }

    private static List<String> split(Pattern at, String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(at.split(text));
    }

    private static List<Part> inWords(StringBuilder removed, StringBuilder added) {
        List<Part> parts = aligned(split(WORDS, removed.toString()), split(WORDS, added.toString()));
        removed.setLength(0);
        added.setLength(0);
        return parts;
    }

    private static List<Part> aligned(List<String> earlier, List<String> later) {
        List<Part> parts = new ArrayList<>();
        try {
            DiffUtils.diff(earlier, later, new MyersDiff<>(), new CostLimit(), true)
                    .getDeltas()
                    .forEach(delta -> {
                        boolean same = delta.getType() == DeltaType.EQUAL;
                        add(
                                parts,
                                same ? Kind.SAME : Kind.REMOVED,
                                delta.getSource().getLines());
                        add(
                                parts,
                                Kind.ADDED,
                                same ? List.of() : delta.getTarget().getLines());
                    });
        } catch (TooManyDifferences unlike) {
            add(parts, Kind.REMOVED, earlier);
            add(parts, Kind.ADDED, later);
        }
        return parts;
    }

    /** Ends a comparison whose cost grows with the square of the differences found so far. */
    private static final class CostLimit implements DiffAlgorithmListener {

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int differences, int most) {
            if (differences > MOST_DIFFERENCES) {
                throw new TooManyDifferences();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooManyDifferences extends RuntimeException {

        private TooManyDifferences() {
            super(null, null, false, false);
        }
    }

    private static void add(List<Part> parts, Kind kind, List<String> texts) {
        texts.forEach(text -> parts.add(new Part(kind, text)));
    }

    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            Kind kind = parts.get(at).kind();
            text.append(parts.get(at).text());
            if (at + 1 == parts.size() || parts.get(at + 1).kind() != kind) {
                joined.add(new Part(kind, text.toString()));
                text.setLength(0);
            }
        }
        return List.copyOf(joined);
    }
}
