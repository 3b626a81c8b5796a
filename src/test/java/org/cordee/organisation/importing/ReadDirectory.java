package org.cordee.organisation.importing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a directory file with all its lines, without storing any. */
public final class ReadDirectory {

    private ReadDirectory() {}

    /**
     * Returns the number of characters of the names and remarks that were read.
     *
     * @throws org.cordee.shared.RuleViolation when the file as a whole is refused
     */
    public static long of(byte[] bytes) {
        try {
            return DirectoryFile.read(bytes).lines().stream()
                    .mapToLong(line ->
                            line.name().length() + line.remarks().toString().length())
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
