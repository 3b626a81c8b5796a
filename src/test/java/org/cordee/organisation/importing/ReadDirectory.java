package org.cordee.organisation.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cordee.document.table.TableFile;

/** Reads a directory file with all its lines, without storing any. */
public final class ReadDirectory {

    private ReadDirectory() {}

    /**
     * Returns the number of characters of the names and remarks that were read.
     *
     * @throws org.cordee.shared.RuleViolation when the file as a whole is refused
     */
    public static long of(byte[] bytes) {
        SourceLines.Reader reader = new DirectoryFileReader();
        try {
            reader.recognise(source(bytes), Map.of());
            try (SourceLines lines = reader.open(source(bytes), Map.of(), RowChoice.ALL)) {
                long characters = 0;
                for (ReadLine line = lines.next(); line != null; line = lines.next()) {
                    characters +=
                            line.name().length() + line.allRemarks().toString().length();
                }
                return characters;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Opens a file of the directory by its known titles. */
    static TableFile open(byte[] bytes) throws IOException {
        return DirectoryFileReader.open(source(bytes));
    }

    static TableFile open(Path file) throws IOException {
        return DirectoryFileReader.open(new TableFile.Source() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        });
    }

    static SourceLines.Source source(byte[] bytes) {
        return new SourceLines.Source() {
            @Override
            public String name() {
                return "annuaire.csv";
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
