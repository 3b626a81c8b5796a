package org.cordee.dossier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cordee.shared.RuleViolation;

/** A temporary folder, readable by this user only, in which a ZIP is received and unpacked. Its end deletes all of it. */
final class WorkFolder implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    WorkFolder() throws IOException {
        folder = Files.createTempDirectory("cordee-dossier");
    }

    /**
     * Writes the ZIP to the disk.
     *
     * @throws RuleViolation as soon as it is larger than the limit
     */
    Path receive(InputStream in, long limit) throws IOException {
        Path zip = folder.resolve("received");
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(zip)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw RuleViolation.of("archive", "dossier.archive.too-large", limit >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        return zip;
    }

    /** Returns an empty folder for the files of the ZIP. */
    Path files() throws IOException {
        return Files.createDirectory(folder.resolve("files"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
