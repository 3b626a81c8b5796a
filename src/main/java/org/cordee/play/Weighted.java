package org.cordee.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Picks values at random, each as often as its weight says. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private double[] upTo = new double[16];

    /** Adds a value; one with the weight 0 is never picked. */
    Weighted<T> add(T value, double weight) {
        if (upTo.length == values.size()) {
            upTo = Arrays.copyOf(upTo, 2 * upTo.length);
        }
        upTo[values.size()] = weight + (values.isEmpty() ? 0 : upTo[values.size() - 1]);
        values.add(value);
        return this;
    }

    /** Reads values with their weights, as {@code 81.30Z:2 94.99Z:60}. */
    static Weighted<String> read(String written) {
        Weighted<String> read = new Weighted<>();
        for (String one : written.split(" ", -1)) {
            int colon = one.lastIndexOf(':');
            read.add(one.substring(0, colon), Double.parseDouble(one.substring(colon + 1)));
        }
        return read;
    }

    T pick(RandomGenerator random) {
        int last = values.size() - 1;
        int found = Arrays.binarySearch(upTo, 0, last, random.nextDouble(upTo[last]));
        return values.get(found < 0 ? -found - 1 : found + 1);
    }
}
