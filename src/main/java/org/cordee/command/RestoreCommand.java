package org.cordee.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cordee.platform.BackupKey;
import org.cordee.platform.BackupManifest;
import org.cordee.platform.RestoredTable;
import org.cordee.platform.RestoringBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an archive, then fills both schemas from it: {@code restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Checks the archive FILE, then fills both schemas from it, pauses webhooks and holds letters.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Mixin
    private BackupEncryption encryption;

    @Option(names = "--overwrite", description = "Replace what the schemas hold.")
    private boolean overwrite;

    @Parameters(paramLabel = "FILE", description = "An archive that 'backup' wrote.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        BackupKey key = encryption.key();
        installation.open((target, settings) -> {
            BackupManifest contents = new RestoringBackup(target, RestoredTable.ofRooms())
                    .read(file, installation.whileRunning(), overwrite, key);
            spec.commandLine().getOut().println(file + ": " + contents.rows() + " rows are back and checked.");
            spec.commandLine()
                    .getOut()
                    .println("All webhooks are paused, and letters that waited are held: see docs/operating.md.");
        });
        return 0;
    }
}
