package org.cordee.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.CaseRefused;
import org.cordee.law.rules.ArticleIndex;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.Expectations;
import org.cordee.law.rules.LawAnswer;
import org.cordee.law.rules.LawTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Judges consortia written as files, with neither a server nor a database. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Judges groupings by the public procurement code, each a YAML file (format: src/docs/law).",
        footer =
                "Exit 0 whatever is found, 1 when --verify is not met, 2 when a file is wrong (line and field are told)"
                        + " and its expect.refused does not name that field.")
final class CheckCommand implements Callable<Integer> {

    private static final int NOT_EXPECTED = 1;
    private static final int WRONG_FILE = 2;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The cases.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; JSON of several files is an array.")
    private Format format = Format.json;

    @Option(names = "--verify", description = "Exit 1 when an answer is not what its file's expect says.")
    private boolean verify;

    @Option(
            names = "--articles",
            description = "Prints each article, the rows of the decision tables that implement it, and since when.")
    private boolean articles;

    @Option(names = "--lang", description = "${COMPLETION-CANDIDATES}")
    private Language language = Language.fr;

    /** The output format of an answer. */
    enum Format {
        json,
        text
    }

    /** The language of the printed sentences. */
    enum Language {
        fr,
        en
    }

    /**
     * The result for one file.
     *
     * @param tree the answer as it is written; null, like the answer, when the file could not be judged
     * @param complaints the lines for standard error
     */
    private record Outcome(
            @Nullable LawAnswer answer,
            @Nullable Map<String, @Nullable Object> tree,
            List<String> complaints,
            int exitCode) {}

    @Override
    public Integer call() throws IOException {
        // Without Spring's start, the libraries would write their debug log between the answers.
        LoggingSystem.get(CheckCommand.class.getClassLoader()).beforeInitialize();
        LawTexts texts = LawTexts.in(Locale.forLanguageTag(language.name()));
        if (articles) {
            printArticles(texts);
            return 0;
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
        }
        CheckingCases checking = CheckingCases.onClasspath();
        // Files are judged on all processors; the answers are printed in the order of the files.
        List<Outcome> outcomes =
                files.parallelStream().map(file -> judge(file, checking, texts)).toList();
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            outcome.complaints().forEach(spec.commandLine().getErr()::println);
            if (outcome.tree() != null) {
                answers.add(outcome.tree());
            }
            if (outcome.answer() != null && format == Format.text) {
                AnswerPrinter.print(spec.commandLine().getOut(), texts, outcome.answer());
            }
        }
        if (format == Format.json && !answers.isEmpty()) {
            spec.commandLine().getOut().println(JSON.writeValueAsString(files.size() == 1 ? answers.get(0) : answers));
        }
        return outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(0);
    }

    private void printArticles(LawTexts texts) {
        ArticleIndex.onClasspath()
                .forEach(line -> spec.commandLine()
                        .getOut()
                        .println(texts.sentence(
                                "compliance.check.article",
                                texts.source(line.source()),
                                since(texts, line.since()),
                                line.rows().entrySet().stream()
                                        .map(table -> table.getKey() + " "
                                                + table.getValue().stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(", ")))
                                        .collect(Collectors.joining(" ; ")))));
    }

    private static String since(LawTexts texts, String day) {
        return switch (day) {
            case ArticleIndex.UNVERIFIED -> texts.sentence("compliance.check.article.unverified");
            case ArticleIndex.PRODUCT -> texts.sentence("compliance.check.article.product");
            default -> texts.sentence("compliance.check.article.since", day);
        };
    }

    private Outcome judge(Path file, CheckingCases checking, LawTexts texts) {
        try (InputStream content = Files.newInputStream(file)) {
            LawAnswer answer = checking.check(CaseFile.read(content));
            Map<String, @Nullable Object> tree = answer.asMap(texts);
            List<String> failures = verify ? Expectations.failures(answer.law().expect(), tree, texts) : List.of();
            return new Outcome(
                    answer,
                    tree,
                    failures.stream()
                            .map(failure -> texts.sentence("compliance.check.not-expected", file.toString(), failure))
                            .toList(),
                    failures.isEmpty() ? 0 : NOT_EXPECTED);
        } catch (CaseRefused refused) {
            boolean expected = verify && refused.isExpected();
            return new Outcome(null, null, List.of(complaint(file, refused, texts)), expected ? 0 : WRONG_FILE);
        } catch (IOException unreadable) {
            return wrong(texts.sentence("compliance.check.unreadable", file.toString()));
        }
    }

    private static Outcome wrong(String complaint) {
        return new Outcome(null, null, List.of(complaint), WRONG_FILE);
    }

    private static String complaint(Path file, CaseRefused refused, LawTexts texts) {
        String key = refused.field().isEmpty() ? "compliance.check.wrong" : "compliance.check.wrong-field";
        List<Object> arguments = new ArrayList<>(List.of(file.toString(), String.valueOf(refused.line())));
        if (!refused.field().isEmpty()) {
            arguments.add(refused.field());
        }
        arguments.add(texts.refusal(refused));
        return texts.sentence(key, arguments.toArray());
    }
}
