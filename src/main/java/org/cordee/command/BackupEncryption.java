package org.cordee.command;

import java.io.IOException;
import java.nio.file.Path;
import org.cordee.platform.BackupKey;
import org.cordee.platform.BackupRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the key of a backup file, or say that the file has none. */
final class BackupEncryption {

    private static final String VARIABLE = "CORDEE_BACKUP_KEY";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "The file with the key, as 'openssl rand -base64 32' prints it; otherwise the key is taken from"
                            + " the environment (CORDEE_BACKUP_KEY).")
    private @Nullable Path keyFile;

    @Option(names = "--unencrypted", description = "Work on a file that anybody can read who has it.")
    private boolean unencrypted;

    /**
     * Returns the key; null when the operator asks for a file without encryption.
     *
     * @throws BackupRefused when neither a key nor {@code --unencrypted} is given, or both
     */
    @Nullable
    BackupKey key() throws IOException {
        String given = System.getenv(VARIABLE);
        if (unencrypted) {
            if (keyFile != null) {
                throw new BackupRefused("Give either --key-file or --unencrypted, not both.");
            }
            return null;
        }
        if (keyFile != null) {
            return BackupKey.in(keyFile);
        }
        if (given != null && !given.isBlank()) {
            return BackupKey.read(given, "the environment variable " + VARIABLE);
        }
        throw new BackupRefused("A backup holds prices and personal data: give its key with --key-file FILE or in "
                + VARIABLE + " (openssl rand -base64 32 makes one), or add --unencrypted.");
    }
}
