package org.cordee.bid;

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
     * The maximum number of comparisons. A longer part is shown as replaced as a whole, so that the page does not wait.
     */
    private static final long PATIENCE = 4_000_000;

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

    /** Finds the longest common subsequence after removing the common beginning and end. */
    private static List<Part> aligned(List<String> a, List<String> b) {
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.SAME, a.subList(0, head));
        parts.addAll(middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail)));
        add(parts, Kind.SAME, a.subList(a.size() - tail, a.size()));
        return parts;
    }

    private static List<Part> middle(List<String> a, List<String> b) {
        List<Part> parts = new ArrayList<>();
        if ((long) a.size() * b.size() > PATIENCE) {
            add(parts, Kind.REMOVED, a);
            add(parts, Kind.ADDED, b);
            return parts;
        }
        int[][] common = lengths(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                parts.add(new Part(Kind.SAME, a.get(i++)));
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                parts.add(new Part(Kind.REMOVED, a.get(i++)));
            } else {
                parts.add(new Part(Kind.ADDED, b.get(j++)));
            }
        }
        return parts;
    }

    private static int[][] lengths(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
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
