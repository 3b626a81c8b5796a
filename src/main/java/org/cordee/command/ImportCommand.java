package org.cordee.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.Departments;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportState;
import org.cordee.organisation.importing.ImportSummary;
import org.cordee.organisation.importing.ImportSummary.Failure;
import org.cordee.organisation.importing.ImportTerms;
import org.cordee.organisation.importing.ImportTerms.KnownRows;
import org.cordee.organisation.importing.ImportingFiles;
import org.cordee.organisation.importing.RowChoice;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files of any size into the directory, beside a running server or without one: {@code import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports organisations and establishments from FILE into the directory, in batches. A run that"
                + " was killed goes on after its last batch when the same command is given again.",
        footer = "Exit 1 when a file could not be imported, or when --all-or-nothing kept one out.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of the directory.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The title of the source that pages cite; by default the name of the file.")
    private String source = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Decides what is believed where file and directory differ: REGISTER (SIRENE), STATE_LIST,"
                    + " NETWORK, or COORDINATOR, the default.")
    private SourceKind kind = SourceKind.COORDINATOR;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes the file.")
    private String publisher = "";

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day of which the file speaks; by default today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--licence", paramLabel = "NAME", description = "The licence of the facts.")
    private String licence = "";

    @Option(names = "--only-social", description = "Only units that the register counts to the social economy.")
    private boolean onlySocial;

    @Option(names = "--department", paramLabel = "CODE", split = ",", description = "Only these départements.")
    private List<String> departments = new ArrayList<>();

    @Option(names = "--naf", paramLabel = "PREFIX", split = ",", description = "Only these beginnings of activities.")
    private List<String> naf = new ArrayList<>();

    @Option(names = "--known", description = "Only units that the directory knows.")
    private boolean known;

    @Option(
            names = "--differences",
            paramLabel = "MODE",
            description = "What happens to known organisations: COMPLETE adds what is missing, BY_RULE (the default)"
                    + " applies the rules of source, SHOW only reports.")
    private KnownRows differences = KnownRows.BY_RULE;

    @Option(names = "--all-or-nothing", description = "One refused line keeps the file out.")
    private boolean allOrNothing;

    @Option(names = "--dry-run", description = "Only check the file.")
    private boolean dryRun;

    private boolean failed;
    private long printed;

    @Override
    public Integer call() throws Exception {
        LoggingSystem.get(ImportCommand.class.getClassLoader()).beforeInitialize();
        ImportTerms terms = terms();
        installation.open((target, settings) -> {
            try (SingleConnectionDataSource database =
                    new SingleConnectionDataSource(target.url(), target.user(), target.password(), true)) {
                // As the server's own connections: a batch sees what other users have committed.
                database.getConnection().setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                ImportingFiles importing = ImportingFiles.into(database);
                for (Path file : files) {
                    take(importing, file, terms);
                }
            }
        });
        return failed ? 1 : 0;
    }

    private ImportTerms terms() {
        for (Path file : files) {
            require(Files.isReadable(file), "FILE cannot be read: " + file);
        }
        require(
                kind != SourceKind.OWN,
                "--kind OWN is not allowed: only an organisation itself states its facts, on its page");
        departments.forEach(code -> require(Departments.exists(code), "--department does not exist: " + code));
        naf.forEach(prefix -> require(
                prefix.matches("[0-9]{1,2}(\\.?[0-9]{1,2}[A-Z]?)?"),
                "--naf is not the beginning of an activity code: " + prefix));
        return new ImportTerms(
                kind,
                source,
                publisher,
                licence,
                asOf,
                differences,
                allOrNothing,
                dryRun,
                new RowChoice(onlySocial, known, Set.copyOf(departments), Set.copyOf(naf)),
                Map.of());
    }

    private void take(ImportingFiles importing, Path file, ImportTerms terms) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ImportSummary end = importing.importFile(file, terms, this::show);
            spec.commandLine().getErr().println();
            out.println(file + ": " + result(end));
            boolean keptOut = terms.allOrNothing() && !terms.dryRun() && !end.stored();
            failed |= end.state() != ImportState.DONE || keptOut;
        } catch (RuleViolation refused) {
            spec.commandLine()
                    .getErr()
                    .println(file + " cannot be imported: " + sentences(refused.key(), refused.arguments()));
            failed = true;
        }
    }

    /** Returns the reason of a refusal and its remedy; the key itself when the bundle does not have it. */
    private static String sentences(String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("messages.organisation", Locale.ENGLISH);
        if (!texts.containsKey(key)) {
            return key;
        }
        return Stream.of(key, key + ".remedy")
                .filter(texts::containsKey)
                .map(texts::getString)
                .map(sentence -> MessageFormat.format(sentence, arguments))
                .collect(Collectors.joining(" "));
    }

    private static String reason(Failure failure) {
        return failure.key() == null
                ? "The log of this command has the error under the reference "
                        + failure.arguments().get(0) + "."
                : sentences(failure.key(), failure.arguments().toArray());
    }

    /** Writes one line over itself, at most twice a second. */
    private void show(ImportSummary now) {
        if (System.nanoTime() - printed > 500_000_000L) {
            printed = System.nanoTime();
            Long left = now.secondsLeft();
            spec.commandLine()
                    .getErr()
                    .print(String.format(
                            Locale.ROOT,
                            "\r%3d %%  %,d lines, %,d a second%s%s   ",
                            now.percent(),
                            now.total(),
                            now.linesPerSecond(),
                            left == null ? "" : ", " + left / 60 + " min " + left % 60 + " s left",
                            now.checking() ? ", checking" : ""));
            spec.commandLine().getErr().flush();
        }
    }

    private static String result(ImportSummary end) {
        String counts = String.format(
                Locale.ROOT,
                "%,d lines: %,d created, %,d added, %,d changed, %,d closed, %,d unchanged, %,d refused, %,d not chosen",
                end.total(),
                end.count(Status.CREATED),
                end.count(Status.ADDED),
                end.count(Status.CHANGED),
                end.count(Status.CLOSED),
                end.count(Status.KNOWN),
                end.count(Status.REFUSED),
                end.count(Status.SKIPPED));
        return switch (end.state()) {
            case DONE ->
                end.stored()
                        ? counts + (end.entered() == 0 ? ". Nothing has changed." : ".")
                        : counts + ". Nothing was stored.";
            case CANCELLED -> "cancelled after " + counts + ".";
            case FAILED -> "failed after " + counts + ". " + reason(Objects.requireNonNull(end.failure()));
            default -> "interrupted after " + counts + "; the same command goes on.";
        };
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
