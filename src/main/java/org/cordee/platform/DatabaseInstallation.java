package org.cordee.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.StartupRefused;
import org.springframework.util.FileSystemUtils;

/**
 * Creates the server's own tables at the first start, in a temporary folder that is moved into place when they are
 * complete.
 */
record DatabaseInstallation(DataFolder folder, MariaDbBinaries binaries) {

    /** Disk space that the first start needs; a migration that stops half-way for lack of space cannot be continued. */
    private static final long REQUIRED_MB = 400;

    /**
     * Creates the database; does nothing when the folder holds one.
     * @throws StartupRefused when it cannot be created
     */
    void create() throws IOException {
        Path data = folder.resolve("mariadb");
        if (Files.exists(data)) {
            DataFolder.closeToOthers(data);
            return;
        }
        folder.requireFreeSpace(REQUIRED_MB);
        Path unfinished = folder.resolve("mariadb.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Process install = DatabaseProcess.run(command(unfinished), folder);
        if (!DatabaseProcess.endsInTime(install) || install.exitValue() != 0) {
            install.destroyForcibly();
            throw new StartupRefused("The database cannot be made in " + folder.root() + ": its last words are in "
                    + folder.resolve("mariadb.log") + "; mend what they name, or use a MariaDB of your own"
                    + " (--spring.datasource.url=…).");
        }
        DataFolder.closeToOthers(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> command(Path target) {
        List<String> command = new ArrayList<>(List.of(binaries.installDb().toString()));
        if (DatabaseProcess.isWindows()) {
            command.add("--datadir=" + target);
            return command;
        }
        command.addAll(List.of(
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + target,
                "--auth-root-authentication-method=socket",
                "--skip-name-resolve",
                "--skip-test-db"));
        command.addAll(DatabaseProcess.asRoot());
        return command;
    }
}
