package org.cordee.law.casefile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates the English errors of the YAML parser into sentences of this room in the reader's language. An unknown
 * error is quoted and marked as the parser's words.
 */
enum YamlProblem {
    TAB("tab", "found character '\\t"),
    SIGN("sign", "found character '"),
    COLON("colon", "mapping values are not allowed here"),
    DASH("dash", "sequence entries are not allowed here"),
    QUESTION_MARK("question-mark", "mapping keys are not allowed here"),
    WITHOUT_COLON("without-colon", "could not find expected ':'"),
    OPEN_QUOTE("open-quote", "found unexpected end of stream", "found unexpected document separator"),
    ESCAPE("escape", "found unknown escape character", "expected escape sequence of"),
    OPEN_LIST("open-list", "expected ',' or ']'"),
    OPEN_FIELDS("open-fields", "expected ',' or '}'"),
    INDENTATION("indentation", "expected <block end>"),
    BLOCK_TEXT(
            "block-text",
            "expected chomping or indentation indicators",
            "expected indentation indicator in the range 1-9",
            "expected a comment or a line break"),
    NOTHING_THERE("nothing-there", "expected the node content"),
    SEVERAL_DOCUMENTS("several-documents", "but found another document", "expected '<document start>'"),
    DIRECTIVE(
            "directive", "found duplicate YAML directive", "found incompatible YAML document", "duplicate tag handle"),
    CONTROL("control", "unacceptable code point", "special characters are not allowed"),
    TOO_DEEP("too-deep", "Nesting Depth exceeded max");

    private static final String KEY = "compliance.case.not-yaml";

    private final String word;
    private final List<String> beginnings;

    YamlProblem(String word, String... beginnings) {
        this.word = word;
        this.beginnings = List.of(beginnings);
    }

    static CaseRefused refused(int line, @Nullable String said) {
        String words = String.valueOf(said);
        return Arrays.stream(values())
                .filter(problem -> problem.matches(words))
                .findFirst()
                .map(problem -> new CaseRefused(line, "", KEY + "." + problem.word))
                .orElseGet(() ->
                        new CaseRefused(line, "", KEY, words.lines().findFirst().orElse("")));
    }

    private boolean matches(String words) {
        return beginnings.stream().anyMatch(words::startsWith);
    }
}
