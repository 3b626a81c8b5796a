package org.cordee.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Bounds on the text of an expression and on the rounds of its loops. FEEL builds a range and the product of the lists
 * of one loop in memory before it evaluates anything of the loop, and it cannot be stopped meanwhile: a range of unknown
 * size is therefore refused when the model is deployed, and a product of lists before it is built.
 */
final class ExpressionBounds {

    /** Longest text of an expression in characters. */
    static final int TEXT = 10_000;

    /** Deepest nesting of brackets. */
    static final int DEPTH = 100;

    /** Most rounds of all nested loops over ranges together, and most elements of the product of the lists of a loop. */
    static final long ROUNDS = 100_000;

    private ExpressionBounds() {}

    /** Refuses a text that is too long or nests too many brackets. */
    static void checkText(String text) {
        if (text.length() > TEXT) {
            throw FeelFailure.of(text, " has " + text.length() + " characters; an expression has at most " + TEXT);
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '\\') {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(sign) >= 0 && ++depth > DEPTH) {
                throw FeelFailure.of(text, " nests more than " + DEPTH + " brackets");
            } else if (!quoted && ")]}".indexOf(sign) >= 0) {
                depth--;
            }
        }
    }

    /**
     * Refuses ranges of unknown size, and ranges whose rounds are too many together.
     *
     * @return the largest number of lists that one loop combines; 0 without a loop
     */
    static int checkLoops(String text, Exp expression) {
        Loops loops = new Loops(text);
        long rounds = loops.rounds(expression);
        if (rounds > ROUNDS) {
            throw FeelFailure.of(
                    text, " loops " + rounds + " times over its ranges; at most " + ROUNDS + " rounds are allowed");
        }
        return loops.lists;
    }

    /** Refuses a loop whose lists may have too many combinations: as many as if each were the longest given one. */
    static void checkProduct(String text, int lists, Map<String, ? extends @Nullable Object> given) {
        if (lists < 2) {
            return;
        }
        double combinations = Math.pow(longest(new ArrayList<>(given.values())), lists);
        if (combinations > ROUNDS) {
            throw FeelFailure.of(
                    text,
                    " combines " + lists + " lists; with lists as long as the given ones these may be more than "
                            + ROUNDS + " combinations");
        }
    }

    private static int longest(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().mapToInt(ExpressionBounds::longest).reduce(list.size(), Math::max);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(ExpressionBounds::longest).reduce(0, Math::max);
        }
        return 0;
    }

    /** Counts the rounds of one expression. */
    private static final class Loops {

        private final String text;
        private int lists;

        Loops(String text) {
            this.text = text;
        }

        /** Returns how often the innermost part is evaluated because of ranges; loops over lists count as one round. */
        long rounds(@Nullable Object node) {
            if (node instanceof For loop) {
                return loop(loop.iterators(), loop.exp());
            }
            if (node instanceof SomeItem loop) {
                return loop(loop.iterators(), loop.condition());
            }
            if (node instanceof EveryItem loop) {
                return loop(loop.iterators(), loop.condition());
            }
            if (node instanceof IterationContext range) {
                return size(range);
            }
            long most = 1;
            for (Object part : parts(node)) {
                most = Math.max(most, rounds(part));
            }
            return most;
        }

        private long loop(scala.collection.immutable.List<Tuple2<String, Exp>> iterators, Exp body) {
            int combined = 0;
            long rounds = rounds(body);
            for (Tuple2<String, Exp> iterator : CollectionConverters.asJava(iterators)) {
                combined += iterator._2() instanceof IterationContext ? 0 : 1;
                rounds = product(rounds, rounds(iterator._2()));
            }
            lists = Math.max(lists, combined);
            return rounds;
        }

        private long size(IterationContext range) {
            BigDecimal start = number(range.start());
            BigDecimal end = number(range.end());
            if (start == null || end == null) {
                throw FeelFailure.of(
                        text,
                        " loops over a range whose size is not known; write both ends as numbers, or loop over a list");
            }
            BigDecimal size = end.subtract(start).abs().add(BigDecimal.ONE);
            return size.compareTo(BigDecimal.valueOf(ROUNDS)) > 0 ? ROUNDS + 1 : size.longValue();
        }

        private static @Nullable BigDecimal number(Exp bound) {
            if (bound instanceof ConstNumber constant) {
                return constant.value().bigDecimal();
            }
            if (bound instanceof ArithmeticNegation negated && negated.x() instanceof ConstNumber constant) {
                return constant.value().bigDecimal().negate();
            }
            return null;
        }

        private static long product(long one, long other) {
            return one > ROUNDS || other > ROUNDS ? ROUNDS + 1 : one * other;
        }

        private static List<Object> parts(@Nullable Object node) {
            if (node instanceof scala.collection.immutable.Map<?, ?> map) {
                return new ArrayList<>(CollectionConverters.asJava(map).values());
            }
            if (node instanceof scala.collection.Iterable<?> list) {
                return new ArrayList<>(CollectionConverters.asJavaCollection(list));
            }
            return node instanceof Product product
                    ? new ArrayList<>(CollectionConverters.asJava(
                            product.productIterator().toList()))
                    : List.of();
        }
    }
}
