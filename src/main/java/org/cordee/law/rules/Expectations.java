package org.cordee.law.rules;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares an answer with the expectations of a case file. Expectations are a subset: what they do not name is not
 * compared. Every element of a list they name must exist, matched on the given fields; {@code absent} lists findings
 * that must not exist.
 */
public final class Expectations {

    private static final String ABSENT = "absent";
    /** Names the field at which the file must be refused; a file that was read was not refused. */
    private static final String REFUSED = "refused";

    private final List<String> failures = new ArrayList<>();
    private final LawTexts texts;

    private Expectations(LawTexts texts) {
        this.texts = texts;
    }

    /**
     * Returns one sentence for each expectation that the answer does not meet; empty when it meets all.
     *
     * @param texts the language of the sentences
     */
    public static List<String> failures(
            Map<String, Object> expected, Map<String, ? extends @Nullable Object> answer, LawTexts texts) {
        Expectations expectations = new Expectations(texts);
        expected.forEach((name, value) -> {
            if (name.equals(REFUSED)) {
                expectations.failures.add(texts.sentence("compliance.check.not-refused", field(value)));
            } else if (name.equals(ABSENT)) {
                expectations.absent(value, answer.get("findings"));
            } else {
                expectations.compare(name, value, answer.get(name));
            }
        });
        return expectations.failures;
    }

    private static String field(Object refused) {
        return refused instanceof Map<?, ?> fields ? String.valueOf(fields.get("field")) : String.valueOf(refused);
    }

    private void absent(Object unwanted, @Nullable Object findings) {
        if (unwanted instanceof List<?> all && findings instanceof List<?> found) {
            all.forEach(finding -> found.stream()
                    .filter(one -> matches(finding, one))
                    .forEach(one ->
                            failures.add(texts.sentence("compliance.check.unwanted", ABSENT, String.valueOf(one)))));
        }
    }

    private void compare(String path, Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> fields && actual instanceof Map<?, ?> found) {
            fields.forEach((name, value) -> compare(path + "." + name, value, found.get(name)));
        } else if (expected instanceof List<?> all && actual instanceof List<?> found && isOfFields(all)) {
            all.stream()
                    .filter(one -> found.stream().noneMatch(other -> matches(one, other)))
                    .forEach(one -> report("compliance.check.expected-one", path, one, found));
        } else if (!matches(expected, actual)) {
            report("compliance.check.expected", path, expected, actual);
        }
    }

    private void report(String key, String path, Object expected, @Nullable Object found) {
        failures.add(texts.sentence(key, path, String.valueOf(expected), String.valueOf(found)));
    }

    private static boolean isOfFields(List<?> all) {
        return all.stream().allMatch(one -> one instanceof Map<?, ?>);
    }

    private static boolean matches(Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> fields) {
            return actual instanceof Map<?, ?> found
                    && fields.entrySet().stream()
                            .allMatch(field -> matches(field.getValue(), found.get(field.getKey())));
        }
        if (expected instanceof List<?> all) {
            return actual instanceof List<?> found
                    && (isOfFields(all) || all.size() == found.size())
                    && all.stream().allMatch(one -> found.stream().anyMatch(other -> matches(one, other)));
        }
        String text = String.valueOf(expected);
        return text.equals(String.valueOf(actual))
                || (actual instanceof Number && isSameNumber(text, actual.toString()))
                || (actual instanceof String && isSameMoment(text, actual.toString()));
    }

    private static boolean isSameNumber(String expected, String actual) {
        return expected.matches("-?[0-9.]+") && new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
    }

    private static boolean isSameMoment(String expected, String actual) {
        try {
            return OffsetDateTime.parse(expected.replaceFirst("\\[.*", "")).isEqual(OffsetDateTime.parse(actual));
        } catch (DateTimeParseException text) {
            return false;
        }
    }
}
