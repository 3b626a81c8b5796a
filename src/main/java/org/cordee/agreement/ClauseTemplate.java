package org.cordee.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.shared.FrenchSpacing;

/**
 * A text of the product made of clauses, as Markdown. A line that begins with {@code [JOINT SEVERAL]} is used only
 * where one of these conditions is true; {@code {lead}} is filled in. Text written by people is escaped: it makes no
 * heading, no table and no link.
 */
final class ClauseTemplate {

    private static final Pattern CONDITION = Pattern.compile("\\[([A-Z_ ]+)] (.*)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|#&~]");
    private static final Pattern UNDERLINE = Pattern.compile("(?m)^(\\s*)([-=+])");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\s*\\d+)([.)])");

    private final List<String> lines;

    private ClauseTemplate(List<String> lines) {
        this.lines = lines;
    }

    public static ClauseTemplate read(String file) {
        try (InputStream in = ClauseTemplate.class.getResourceAsStream("/agreement/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing text file " + file);
            }
            return new ClauseTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public FilledClauses fill(Set<String> conditions) {
        return new FilledClauses(lines.stream()
                .filter(line -> isUsed(line, conditions))
                .map(ClauseTemplate::withoutCondition)
                .toList());
    }

    private static boolean isUsed(String line, Set<String> conditions) {
        Matcher condition = CONDITION.matcher(line);
        return !condition.matches()
                || Set.of(condition.group(1).split(" ")).stream().anyMatch(conditions::contains);
    }

    private static String withoutCondition(String line) {
        Matcher condition = CONDITION.matcher(line);
        return condition.matches() ? condition.group(2) : line;
    }

    /** Escapes text written by people, so that Markdown shows exactly that text. */
    public static String escape(String written) {
        String escaped = MARKUP.matcher(written).replaceAll("\\\\$0");
        escaped = UNDERLINE.matcher(escaped).replaceAll("$1\\\\$2");
        return NUMBERED.matcher(escaped).replaceAll("$1\\\\$2");
    }

    /** The clauses that are used, while their values are filled in. */
    public static final class FilledClauses {

        private final List<String> lines;
        private final Map<String, String> values = new HashMap<>();

        private FilledClauses(List<String> lines) {
            this.lines = new ArrayList<>(lines);
        }

        public FilledClauses with(String name, Object value) {
            return withMarkdown(name, escape(value.toString()));
        }

        public FilledClauses withMarkdown(String name, String markdown) {
            values.put(name, markdown);
            return this;
        }

        /** @throws IllegalStateException when a clause needs a value that was not given */
        public String text() {
            String text = lines.stream().collect(Collectors.joining("\n", "", "\n"));
            return FrenchSpacing.set(PLACE.matcher(text.replaceAll("\n{3,}", "\n\n"))
                    .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1)))));
        }

        private String value(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("missing value for {" + name + "}");
            }
            return value;
        }
    }
}
