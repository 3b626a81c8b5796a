package org.cordee.feel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The functions of FEEL whose cost the library does not bound, with the library's results: a regular expression may
 * try more ways than there are atoms, and here stops when its thread is interrupted; a number may be rounded to a
 * thousand million decimals, and here to {@value #DECIMALS} at most.
 */
final class BoundedFunctions extends JavaFunctionProvider {

    static final int DECIMALS = 1_000;

    private final Map<String, List<JavaFunction>> functions = new LinkedHashMap<>();

    BoundedFunctions() {
        text("matches", List.of("input", "pattern"), BoundedFunctions::matches);
        text("matches", List.of("input", "pattern", "flags"), BoundedFunctions::matches);
        text("replace", List.of("input", "pattern", "replacement"), BoundedFunctions::replace);
        text("replace", List.of("input", "pattern", "replacement", "flags"), BoundedFunctions::replace);
        text("split", List.of("string", "delimiter"), BoundedFunctions::split);
        text("extract", List.of("input", "pattern"), BoundedFunctions::extract);
        rounding("decimal", "scale", RoundingMode.HALF_EVEN);
        rounding("floor", "scala", RoundingMode.FLOOR);
        rounding("ceiling", "scale", RoundingMode.CEILING);
        rounding("round up", "scale", RoundingMode.UP);
        rounding("round down", "scale", RoundingMode.DOWN);
        rounding("round half up", "scale", RoundingMode.HALF_UP);
        rounding("round half down", "scala", RoundingMode.HALF_DOWN);
        add(
                "decimal",
                List.of("n", "scale", "mode"),
                given -> given.get(2) instanceof ValString mode
                        ? namedMode(given, mode.value())
                        : wrong("decimal", given));
    }

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return resolveFunctions(name).stream().findFirst();
    }

    @Override
    public List<JavaFunction> resolveFunctions(String name) {
        return functions.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getFunctionNames() {
        return functions.keySet();
    }

    private void add(String name, List<String> parameters, Function<List<Val>, Val> body) {
        functions.computeIfAbsent(name, any -> new ArrayList<>()).add(new JavaFunction(parameters, body));
    }

    private void text(String name, List<String> parameters, Function<List<String>, Val> body) {
        add(name, parameters, given -> {
            List<String> texts = new ArrayList<>();
            for (Val value : given) {
                if (!(value instanceof ValString text)) {
                    return wrong(name, given);
                }
                texts.add(text.value());
            }
            try {
                return body.apply(texts);
            } catch (PatternSyntaxException e) {
                return new ValError("Invalid pattern '" + e.getPattern() + "'");
            }
        });
    }

    private void rounding(String name, String scale, RoundingMode mode) {
        add(name, List.of("n", scale), given -> rounded(name, given, mode));
    }

    private static Val namedMode(List<Val> given, String mode) {
        try {
            return rounded("decimal", given, RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return new ValError("Illegal argument '" + mode + "' for rounding mode");
        }
    }

    private static Val rounded(String name, List<Val> given, RoundingMode mode) {
        if (!(given.get(0) instanceof ValNumber number) || !(given.get(1) instanceof ValNumber scale)) {
            return wrong(name, given);
        }
        BigDecimal decimals = scale.value().bigDecimal();
        if (decimals.abs().compareTo(BigDecimal.valueOf(DECIMALS)) > 0) {
            return new ValError("At most " + DECIMALS + " decimals are possible, but " + decimals + " were given");
        }
        try {
            BigDecimal rounded = number.value().bigDecimal().setScale(decimals.intValue(), mode);
            return new ValNumber(scala.math.BigDecimal.javaBigDecimal2bigDecimal(rounded));
        } catch (ArithmeticException e) {
            return new ValError("Failed to apply rounding mode '" + mode + "': " + e.getMessage());
        }
    }

    private static ValError wrong(String function, List<Val> given) {
        return new ValError("Illegal arguments: " + given + " of '" + function + "'");
    }

    private static Val matches(List<String> given) {
        return new ValBoolean(matcher(given.get(0), given.get(1), given.size() > 2 ? given.get(2) : "")
                .find());
    }

    private static Val replace(List<String> given) {
        try {
            return new ValString(matcher(given.get(0), given.get(1), given.size() > 3 ? given.get(3) : "")
                    .replaceAll(given.get(2)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new ValError("Invalid pattern '" + given.get(1) + "'");
        }
    }

    private static Val split(List<String> given) {
        List<Val> parts = new ArrayList<>();
        for (String part : Pattern.compile(given.get(1)).split(new InterruptibleText(given.get(0)), -1)) {
            parts.add(new ValString(part));
        }
        return list(parts);
    }

    private static Val extract(List<String> given) {
        Matcher matcher = matcher(given.get(0), given.get(1), "");
        List<Val> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new ValString(matcher.group()));
        }
        return list(found);
    }

    private static Val list(List<Val> values) {
        return new ValList(CollectionConverters.asScala(values).toVector());
    }

    private static Matcher matcher(String input, String pattern, String flags) {
        int set = (flags.contains("s") ? Pattern.DOTALL : 0)
                | (flags.contains("m") ? Pattern.MULTILINE : 0)
                | (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                | (flags.contains("x") ? Pattern.COMMENTS : 0);
        return Pattern.compile(pattern, set).matcher(new InterruptibleText(input));
    }

    /** A text that refuses to be read on when its thread was interrupted. */
    private record InterruptibleText(String text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (Thread.currentThread().isInterrupted()) {
                throw new FeelFailure("a regular expression was stopped");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
