package org.cordee.organisation.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a file for the directory, line by line.
 *
 * @param stored false when the file was taken as all or nothing and one line was refused, or when it was unreadable
 * @param charset as it was read, because a file rarely says so itself
 */
public record ImportReport(
        UUID id,
        String fileName,
        Instant receivedAt,
        boolean allOrNothing,
        boolean stored,
        String charset,
        List<Line> lines) {

    /** What became of one line. */
    public enum Status {
        /** A new organisation with its establishment. */
        CREATED,
        /** A new establishment of an organisation that was there. */
        ADDED,
        /** The establishment was in the directory, or stands in the file before; nothing changed. */
        KNOWN,
        /** Something is wrong with it. */
        REFUSED,
        /** Nothing is wrong with it, but another line was refused and all or nothing was asked. */
        LEFT_OUT
    }

    /** One line of the file; the header is line 1. */
    public record Line(int number, Status status, String siret, String name, List<Remark> remarks) {

        Line saying(List<Remark> said) {
            return new Line(number, status, siret, name, said);
        }
    }

    /**
     * What is wrong or was repaired in one field.
     *
     * @param key message key; the remedy has the key with {@code .remedy} behind
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
