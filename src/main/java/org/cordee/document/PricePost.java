package org.cordee.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A post of a price schedule: the lines whose codes have the same beginning, as {@code 2.3.01} and {@code 2.3.02} in
 * the post {@code 2.3}.
 *
 * @param code empty for the lines whose codes have one part only
 */
public record PricePost<L>(String code, List<NumberedLine<L>> lines) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A line and its number in the whole schedule, from 1. */
    public record NumberedLine<L>(int number, L line) {}

    /**
     * Groups lines by post, both in the order of their codes, and numbers them through. Lines without a post come first,
     * and lines with equal codes keep their order.
     *
     * @param first the number of the first line
     */
    public static <L> List<PricePost<L>> of(List<L> lines, Function<L, String> code, int first) {
        Map<String, List<NumberedLine<L>>> posts = new LinkedHashMap<>();
        List<L> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing((L line) -> !post(code.apply(line)).isEmpty())
                .thenComparing(line -> post(code.apply(line)), PricePost::compare)
                .thenComparing(code, PricePost::compare));
        int number = first;
        for (L line : ordered) {
            posts.computeIfAbsent(post(code.apply(line)), any -> new ArrayList<>())
                    .add(new NumberedLine<>(number++, line));
        }
        return posts.entrySet().stream()
                .map(post -> new PricePost<>(post.getKey(), List.copyOf(post.getValue())))
                .toList();
    }

    private static String post(String code) {
        int last = code.lastIndexOf('.');
        return last < 0 ? "" : code.substring(0, last);
    }

    /** Compares codes part by part, numbers by their value: {@code 2.9} comes before {@code 2.10}. */
    private static int compare(String one, String other) {
        String[] ours = one.split("\\.");
        String[] theirs = other.split("\\.");
        for (int at = 0; at < Math.min(ours.length, theirs.length); at++) {
            int order = part(ours[at], theirs[at]);
            if (order != 0) {
                return order;
            }
        }
        return ours.length - theirs.length;
    }

    private static int part(String one, String other) {
        boolean ours = DIGITS.matcher(one).matches();
        boolean theirs = DIGITS.matcher(other).matches();
        if (ours != theirs) {
            return ours ? -1 : 1;
        }
        return ours ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
