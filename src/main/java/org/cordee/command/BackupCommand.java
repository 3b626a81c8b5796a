package org.cordee.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cordee.platform.BackupManifest;
import org.cordee.platform.MakingBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes both schemas, as of one instant, to one archive: {@code backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes both schemas, documents included, to FILE.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Parameters(paramLabel = "FILE", description = "The archive to write; it must not exist.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        installation.open(source -> {
            BackupManifest contents =
                    new MakingBackup(source).write(file.toAbsolutePath(), installation.whileRunning());
            spec.commandLine()
                    .getOut()
                    .println(file + ": " + contents.rows() + " rows in "
                            + contents.entries().size() + " entries.");
        });
        return 0;
    }
}
