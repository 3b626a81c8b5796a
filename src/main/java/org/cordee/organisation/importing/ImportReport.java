package org.cordee.organisation.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The result of importing a directory file, line by line.
 *
 * @param stored false when all lines had to be valid and one was refused, or when the file was unreadable
 * @param charset the charset used to read the file, because a file rarely states it
 */
public record ImportReport(
        UUID id,
        String fileName,
        Instant receivedAt,
        boolean allOrNothing,
        boolean stored,
        String charset,
        List<Line> lines) {

    /** The result of one line. */
    public enum Status {
        /** A new organisation with its establishment was stored. */
        CREATED,
        /** A new establishment of a known organisation was stored. */
        ADDED,
        /** The establishment was already in the directory or on an earlier line of the file; nothing changed. */
        KNOWN,
        /** The line has an error and was refused. */
        REFUSED,
        /** The line has no error, but all lines had to be valid and another line was refused. */
        LEFT_OUT
    }

    /** One line of the file; the header is line 1. */
    public record Line(int number, Status status, String siret, String name, List<Remark> remarks) {

        Line saying(List<Remark> said) {
            return new Line(number, status, siret, name, said);
        }
    }

    /**
     * An error or a repair in one field.
     *
     * @param key message key; the key of the remedy ends with {@code .remedy}
     */
    public record Remark(String field, String key, List<String> arguments) {

        static Remark of(String field, String key, Object... arguments) {
            return new Remark(
                    field, key, List.of(arguments).stream().map(String::valueOf).toList());
        }
    }

    public long count(Status status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }
}
