package org.cordee.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.Expectations;
import org.cordee.compliance.law.LawTexts;
import org.cordee.compliance.lawcase.CaseFile;
import org.cordee.compliance.lawcase.CaseRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Judges groupings written as files, with neither a server nor a database. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Judges groupings by the public procurement code, each a YAML file (format: src/docs/law).",
        footer =
                "Exit 0 whatever is found, 1 when --verify is not met, 2 when a file is wrong (line and field are told).")
final class CheckCommand implements Callable<Integer> {

    private static final int WRONG_FILE = 2;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The cases.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; JSON of several files is an array.")
    private Format format = Format.json;

    @Option(names = "--verify", description = "Exit 1 when an answer is not what its file's expect says.")
    private boolean verify;

    @Option(names = "--lang", description = "${COMPLETION-CANDIDATES}")
    private Language language = Language.fr;

    /** How an answer is written. */
    enum Format {
        json,
        text
    }

    /** The language of the sentences. */
    enum Language {
        fr,
        en
    }

    private int exitCode;

    @Override
    public Integer call() throws IOException {
        // without Spring's start the libraries would log their debugging between the answers
        LoggingSystem.get(CheckCommand.class.getClassLoader()).beforeInitialize();
        LawTexts texts = LawTexts.in(Locale.forLanguageTag(language.name()));
        CheckingCases checking = CheckingCases.onClasspath();
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        for (Path file : files) {
            Answer answer = judge(file, checking, texts);
            if (answer != null) {
                answers.add(answer.asMap(texts));
                if (format == Format.text) {
                    new AnswerPrinter(spec.commandLine().getOut(), texts).print(answer);
                }
            }
        }
        if (format == Format.json && !answers.isEmpty()) {
            spec.commandLine().getOut().println(JSON.writeValueAsString(files.size() == 1 ? answers.get(0) : answers));
        }
        return exitCode;
    }

    private @Nullable Answer judge(Path file, CheckingCases checking, LawTexts texts) {
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream content = Files.newInputStream(file)) {
            Answer answer = checking.check(CaseFile.read(content));
            if (verify) {
                verify(file, answer, texts);
            }
            return answer;
        } catch (CaseRefused refused) {
            String key = refused.field().isEmpty() ? "compliance.check.wrong" : "compliance.check.wrong-field";
            List<Object> arguments = new ArrayList<>(List.of(file.toString(), String.valueOf(refused.line())));
            if (!refused.field().isEmpty()) {
                arguments.add(refused.field());
            }
            arguments.add(texts.refusal(refused));
            err.println(texts.say(key, arguments.toArray()));
        } catch (IOException unreadable) {
            err.println(texts.say("compliance.check.unreadable", file.toString()));
        }
        exitCode = WRONG_FILE;
        return null;
    }

    private void verify(Path file, Answer answer, LawTexts texts) {
        List<String> failures = Expectations.failures(answer.law().expect(), answer.asMap(texts));
        failures.forEach(failure -> spec.commandLine()
                .getErr()
                .println(texts.say("compliance.check.not-expected", file.toString(), failure)));
        if (!failures.isEmpty() && exitCode == 0) {
            exitCode = 1;
        }
    }
}
