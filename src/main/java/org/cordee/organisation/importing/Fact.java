package org.cordee.organisation.importing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.organisation.FactField;
import org.jspecify.annotations.Nullable;

/**
 * The value of one fact as the texts of its columns, or as the sorted codes of a list. A part that is not known is an
 * empty text. Texts let one rule compare all facts, and the database converts them to the types of its columns.
 */
record Fact(List<String> parts) {

    private static final String SEPARATOR = "\u001f";
    private static final String NO_KIND = "NONE";
    private static final String NO = "0";
    private static final Pattern UNWRITTEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    // Made once: most facts of most lines are not known.
    private static final Map<FactField, Fact> NONE = Stream.of(FactField.values())
            .collect(Collectors.toMap(
                    field -> field,
                    field -> new Fact(Collections.nCopies(field.columns().size(), "")),
                    (one, other) -> one,
                    () -> new EnumMap<>(FactField.class)));

    Fact {
        parts = List.copyOf(parts);
    }

    static Fact of(@Nullable Object... values) {
        String[] parts = new String[values.length];
        for (int at = 0; at < parts.length; at++) {
            parts[at] = Objects.toString(values[at], "").strip();
        }
        return new Fact(List.of(parts));
    }

    static Fact ofCodes(Collection<String> codes) {
        return new Fact(codes.stream().distinct().sorted().toList());
    }

    /** Returns the value of a fact of which nothing is known. */
    static Fact none(FactField field) {
        return Objects.requireNonNull(NONE.get(field));
    }

    /** Reads what {@link #text} wrote. */
    static Fact read(FactField field, String text) {
        if (field.isList()) {
            return text.isEmpty() ? new Fact(List.of()) : new Fact(List.of(text.split(SEPARATOR, -1)));
        }
        return new Fact(List.of(text.split(SEPARATOR, -1)));
    }

    /** Returns all parts as one text, for the report. */
    String text() {
        return String.join(SEPARATOR, parts);
    }

    /** Tells if no part is known. */
    boolean isBlank() {
        // A loop without a stream: an import asks this several times about each fact of each line.
        for (String part : parts) {
            if (!part.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Tells if the directory knows nothing: the columns hold what they hold without any source. */
    boolean isUnset(FactField field) {
        return switch (field) {
            case KIND -> isBlank() || parts.get(0).equals(NO_KIND);
            case SEAT -> isBlank() || parts.get(0).equals(NO);
            default -> isBlank();
        };
    }

    /** Tells if both are the same for a reader. */
    boolean means(FactField field, Fact other) {
        if (equals(other) || isUnset(field) && other.isUnset(field)) {
            return true;
        }
        return field.isWritten()
                && parts.size() == other.parts.size()
                && IntStream.range(0, parts.size())
                        .allMatch(at -> plain(parts.get(at)).equals(plain(other.parts.get(at))));
    }

    /**
     * Adds the parts of the stored value on which this one is silent, where both speak of the same thing: the same
     * place, the same kind of convention, the same date or figure in another part.
     */
    Fact completedBy(FactField field, Fact stored) {
        if (field.isList() || parts.size() < 2 || !isAbout(field, stored)) {
            return this;
        }
        return new Fact(IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).isEmpty() ? stored.parts.get(at) : parts.get(at))
                .toList());
    }

    private boolean isAbout(FactField field, Fact stored) {
        return switch (field) {
            case ADDRESS -> agrees(1, stored) && agrees(2, stored);
            case KIND -> agrees(0, stored);
            case FIGURES -> true;
            default -> false;
        };
    }

    /** Tells if a part is the same or this value is silent on it. */
    private boolean agrees(int at, Fact stored) {
        return parts.get(at).isEmpty() || plain(parts.get(at)).equals(plain(stored.parts.get(at)));
    }

    /** Removes what people write in several ways: capitals, accents, points, hyphens and spaces. */
    private static String plain(String text) {
        return UNWRITTEN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
