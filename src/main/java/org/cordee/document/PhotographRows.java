package org.cordee.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to set the photographs of an entry: rows as wide as the page, each of one height. A photograph is never cut.
 *
 * @param rows in the order of the photographs
 */
record PhotographRows(List<List<Frame>> rows) {

    /** The width of the text on a page in millimetres. */
    static final double PAGE_WIDTH = 174;

    /** The space between two photographs of a row in millimetres. */
    static final double GAP = 3;

    private static final double[] CAPS = {36, 44, 60, 84, 112, 130};

    /** A row that would be this much higher than wanted fills the width all the same. */
    private static final double NEARLY = 1.25;

    private static final double LOWEST_ROW = 26;
    private static final double HIGHEST = 205;
    private static final double LEAST_FILLED = 0.44;
    private static final double LEAST_FILLED_BY_ONE = 0.62;
    private static final double STEP = 7;
    private static final int MOST_CHOICES = 16;

    /**
     * The place of one photograph.
     *
     * @param photograph its position in the entry, from 0
     * @param width in millimetres
     * @param height in millimetres
     */
    record Frame(int photograph, double width, double height) {}

    /**
     * Returns the ways to set photographs, the lowest first; at least one.
     *
     * @param ratios width by height, one for each photograph
     */
    static List<PhotographRows> choices(List<Double> ratios) {
        List<PhotographRows> all = new ArrayList<>();
        for (List<Integer> sizes : splits(ratios.size())) {
            for (double cap : CAPS) {
                all.add(of(ratios, sizes, cap));
            }
        }
        List<PhotographRows> sorted = all.stream()
                .sorted(Comparator.comparing(PhotographRows::height))
                .toList();
        List<PhotographRows> good =
                sorted.stream().filter(PhotographRows::isWellFilled).toList();
        return thinned(good.isEmpty() ? sorted : good);
    }

    /** Returns every way to cut a number of photographs into rows. */
    private static List<List<Integer>> splits(int count) {
        List<List<Integer>> all = new ArrayList<>();
        if (count == 0) {
            all.add(List.of());
        }
        for (int first = 1; first <= count; first++) {
            for (List<Integer> rest : splits(count - first)) {
                List<Integer> one = new ArrayList<>(rest);
                one.add(0, first);
                all.add(one);
            }
        }
        return all;
    }

    private static PhotographRows of(List<Double> ratios, List<Integer> sizes, double cap) {
        List<List<Frame>> rows = new ArrayList<>();
        int next = 0;
        for (int size : sizes) {
            double sum = ratios.subList(next, next + size).stream()
                    .mapToDouble(ratio -> ratio)
                    .sum();
            double full = (PAGE_WIDTH - GAP * (size - 1)) / sum;
            double height = down(full <= cap * NEARLY ? full : cap);
            List<Frame> row = new ArrayList<>();
            for (int at = next; at < next + size; at++) {
                row.add(new Frame(at, down(height * ratios.get(at)), height));
            }
            rows.add(row);
            next += size;
        }
        return new PhotographRows(rows);
    }

    /** Rounds to tenths of a millimetre, never up, so that a row fits. */
    private static double down(double millimetres) {
        return Math.max(0.1, Math.floor(millimetres * 10) / 10);
    }

    private static List<PhotographRows> thinned(List<PhotographRows> sorted) {
        List<PhotographRows> kept = new ArrayList<>();
        for (PhotographRows one : sorted) {
            boolean higher =
                    kept.isEmpty() || one.height() >= kept.get(kept.size() - 1).height() + STEP;
            if (higher && kept.size() < MOST_CHOICES) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** Returns the sum of the heights of the rows in millimetres, without captions. */
    double height() {
        return rows.stream().mapToDouble(row -> row.get(0).height()).sum();
    }

    List<Frame> frames() {
        return rows.stream().flatMap(List::stream).collect(Collectors.toList());
    }

    /** Checks that no row is a thin strip, and that rows leave little of the width empty; one photograph alone may. */
    private boolean isWellFilled() {
        boolean alone = rows.size() == 1 && rows.get(0).size() == 1;
        return height() <= HIGHEST
                && rows.stream()
                        .allMatch(row -> row.get(0).height() >= LOWEST_ROW
                                && (alone || width(row) >= PAGE_WIDTH * leastFilled(row)));
    }

    private static double leastFilled(List<Frame> row) {
        return row.size() == 1 ? LEAST_FILLED_BY_ONE : LEAST_FILLED;
    }

    static double width(List<Frame> row) {
        return row.stream().mapToDouble(Frame::width).sum() + GAP * (row.size() - 1);
    }
}
