package org.cordee.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cordee.platform.BackupKey;
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
        description = "Writes both schemas, documents included, to FILE, encrypted with the given key.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Mixin
    private BackupEncryption encryption;

    @Parameters(paramLabel = "FILE", description = "The archive to write; it must not exist.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        BackupKey key = encryption.key();
        installation.open((source, settings) -> {
            BackupManifest contents =
                    new MakingBackup(source).write(file.toAbsolutePath(), installation.whileRunning(), key);
            spec.commandLine()
                    .getOut()
                    .println(file + ": " + contents.rows() + " rows in "
                            + contents.entries().size() + " entries"
                            + (key == null ? ", not encrypted." : ", encrypted."));
        });
        return 0;
    }
}
