package org.cordee.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Repeated measurements of one value: the median counts, the lowest and the highest show the uncertainty. */
public record Sample(List<Double> values) {

    public Sample {
        values = values.stream().sorted().toList();
    }

    /** Computes one ratio per round, so that a disturbance of both sides cancels out. */
    public static <T> Sample pairwise(List<T> ours, List<T> baseline, ToDoubleBiFunction<T, T> ratio) {
        return new Sample(IntStream.range(0, ours.size())
                .mapToObj(round -> ratio.applyAsDouble(ours.get(round), baseline.get(round)))
                .toList());
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Formats the sample, for example "1.3 (1.2–1.6)". */
    public String with(int decimals) {
        String number = "%." + decimals + "f";
        return String.format(
                Locale.ROOT,
                number + " (" + number + "–" + number + ")",
                median(),
                values.get(0),
                values.get(values.size() - 1));
    }
}
