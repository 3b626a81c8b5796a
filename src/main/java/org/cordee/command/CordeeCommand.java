package org.cordee.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.cordee.platform.BackupRefused;
import org.cordee.platform.DatabaseErrorTexts;
import org.cordee.play.MakeDirectoryCommand;
import org.cordee.play.SimulateCommand;
import org.cordee.shared.StartupRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 refused or failed with one sentence on standard error, 2 wrong arguments. */
@Command(
        name = "cordee",
        mixinStandardHelpOptions = true,
        description = "Forms hybrid groupings and carries them to a deposited bid.",
        footer = "Without a command, or with 'serve', the server starts; settings follow as --name=value.",
        subcommands = {
            BackupCommand.class,
            RestoreCommand.class,
            VerifyAuditCommand.class,
            SimulateCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            MakeDirectoryCommand.class
        })
public final class CordeeCommand {

    private CordeeCommand() {}

    /**
     * Runs the command that is named first, if there is one.
     *
     * @return its exit code, or empty when the server is to be started
     */
    public static Optional<Integer> run(String... arguments) {
        if (arguments.length == 0 || arguments[0].equals("serve") || arguments[0].contains("=")) {
            return Optional.empty();
        }
        CommandLine line = new CommandLine(new CordeeCommand());
        line.setOut(inUtf8(System.out));
        line.setErr(inUtf8(System.err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof StartupRefused) {
                return 1; // The reporter, which also serves the server's start, has already printed the reason.
            }
            if (failure instanceof BackupRefused) {
                command.getErr().println(failure.getMessage());
                return 1;
            }
            if (failure instanceof IOException) {
                command.getErr().println("A file cannot be read or written: " + failure.getMessage());
                return 1;
            }
            if (failure instanceof SQLException refused) {
                command.getErr().println(DatabaseErrorTexts.of(refused, "spring.datasource"));
                return 1;
            }
            throw failure;
        });
        return Optional.of(line.execute(arguments));
    }

    /** Writes UTF-8, so that JSON and accents are the same on every machine, whatever its locale. */
    private static PrintWriter inUtf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
