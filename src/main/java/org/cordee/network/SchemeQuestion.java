package org.cordee.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;

/**
 * A question of the form of a scheme.
 *
 * @param options the answers of a {@link SchemeQuestionKind#CHOICE}, one a line; empty for every other kind
 */
@Embeddable
public record SchemeQuestion(
        String wording,

        @Enumerated(EnumType.STRING) SchemeQuestionKind kind,
        @Column(name = "answer_required") boolean required,

        @Column(name = "answer_options") String options) {

    static final int LONGEST_WORDING = 300;
    static final int LONGEST_OPTION = 100;
    static final int MOST_OPTIONS = 20;

    private static final int LONGEST_SHORT_TEXT = 300;
    private static final int LONGEST_LONG_TEXT = 4000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");

    public SchemeQuestion {
        wording = NetworkText.required("wording", wording, LONGEST_WORDING);
        options = kind == SchemeQuestionKind.CHOICE ? cleaned(options) : "";
    }

    private static String cleaned(String written) {
        List<String> lines = written.lines()
                .map(line -> NetworkText.optional("options", line, LONGEST_OPTION))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() < 2 || lines.size() > MOST_OPTIONS) {
            throw RuleViolation.of("options", "network.question.options", MOST_OPTIONS);
        }
        return String.join("\n", lines);
    }

    /** Returns the answers to choose from; empty for a question that is no choice. */
    public List<String> choices() {
        return options.isEmpty()
                ? List.of()
                : Arrays.stream(options.split("\n")).collect(Collectors.toList());
    }

    /**
     * Returns an answer as it is stored: a number with a point, {@code YES} or {@code NO}, a chosen answer, a text.
     *
     * @param field the name of the field of the answer, for a refusal
     * @return the empty text when the question was not answered
     * @throws RuleViolation when the answer is missing or of another kind
     */
    String answer(String field, String written) {
        String words = NetworkText.optional(
                field, written, kind == SchemeQuestionKind.LONG_TEXT ? LONGEST_LONG_TEXT : LONGEST_SHORT_TEXT);
        if (words.isEmpty()) {
            if (required) {
                throw RuleViolation.of(field, "network.answer.missing");
            }
            return words;
        }
        return switch (kind) {
            case SHORT_TEXT, LONG_TEXT -> words;
            case NUMBER -> number(field, words);
            case YES_NO -> oneOf(field, words, List.of("YES", "NO"));
            case CHOICE -> oneOf(field, words, choices());
        };
    }

    private static String number(String field, String words) {
        String plain = NumberInput.plain(words);
        if (!NUMBER.matcher(plain).matches()) {
            throw RuleViolation.of(field, "network.answer.no-number", words);
        }
        return plain;
    }

    private static String oneOf(String field, String words, List<String> offered) {
        if (!offered.contains(words)) {
            throw RuleViolation.of(field, "network.answer.not-offered");
        }
        return words;
    }
}
