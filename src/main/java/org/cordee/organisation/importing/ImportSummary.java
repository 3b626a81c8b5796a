package org.cordee.organisation.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An import without its lines, which are read page by page. Its times are machine time.
 *
 * @param stored whether lines were stored: false for a check, and when all lines had to be valid and one was refused
 * @param charset the charset by which the file was read; empty before it was opened
 * @param counts the number of lines for each result; a result without lines is left out
 * @param checking whether the lines are only checked at present
 * @param permille how much of the file was treated, of 1,000
 * @param busyMillis how long the import has worked, without the time it waited
 * @param failure why the import broke off; null when it did not
 */
public record ImportSummary(
        UUID id,
        String fileName,
        Instant receivedAt,
        ImportState state,
        ImportTerms terms,
        boolean stored,
        String charset,
        Map<Status, Long> counts,
        boolean checking,
        int lineReached,
        int permille,
        long busyMillis,
        @Nullable Instant endedAt,
        @Nullable Failure failure) {

    /**
     * The reason for which an import broke off: a refusal of the file, or a fault of the server.
     *
     * @param key the message key of the refusal, whose remedy ends with {@code .remedy}; null for a fault
     * @param arguments the arguments of the message; for a fault the reference under which the log has it
     */
    public record Failure(@Nullable String key, List<String> arguments) {

        private static final String SEPARATOR = "\u001f";
        private static final int LONGEST = 200;

        static Failure of(RuleViolation refused) {
            return new Failure(
                    refused.key(),
                    Stream.of(refused.arguments()).map(String::valueOf).toList());
        }

        static Failure ofFault(String reference) {
            return new Failure(null, List.of(reference));
        }

        /** Returns the reason as its column takes it; {@link #read} reads it back. */
        String written() {
            String text = (key == null ? "" : key) + SEPARATOR + String.join(SEPARATOR, arguments);
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }

        static Failure read(String written) {
            String[] parts = written.split(SEPARATOR, -1);
            return new Failure(
                    parts[0].isEmpty() ? null : parts[0], List.of(parts).subList(1, parts.length));
        }
    }

    public boolean allOrNothing() {
        return terms.allOrNothing();
    }

    public long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Returns the number of lines with a result by its name, for pages. */
    public long counted(String status) {
        return count(Status.valueOf(status));
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of lines that changed the directory. */
    public long entered() {
        return count(Status.CREATED) + count(Status.ADDED) + count(Status.CHANGED) + count(Status.CLOSED);
    }

    /** Returns how much of the work is done, in per cent; a file that is checked first is read twice. */
    public int percent() {
        boolean twice = terms.allOrNothing() && !terms.dryRun();
        return (twice ? (checking ? permille : 1000 + permille) / 2 : permille) / 10;
    }

    public long linesPerSecond() {
        return busyMillis == 0 ? 0 : total() * 1000 / busyMillis;
    }

    /** Returns the seconds that the rest takes at the present rate; null while too little is done to tell. */
    public @Nullable Long secondsLeft() {
        int done = percent();
        return done == 0 || state.isOver() ? null : busyMillis * (100 - done) / done / 1000;
    }
}
