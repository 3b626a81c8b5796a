package org.cordee.organisation.importing;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.DirectorySource;
import org.jspecify.annotations.Nullable;

/** The parts of the report on an import. */
public final class ImportReport {

    private ImportReport() {}

    /** The result of one line. */
    public enum Status {
        /** A new organisation with its establishment was stored. */
        CREATED,
        /** A new establishment of a known organisation was stored. */
        ADDED,
        /** At least one fact of a known organisation or establishment was added or replaced. */
        CHANGED,
        /** The unit or the establishment was recorded as closed. */
        CLOSED,
        /** The line says nothing new, or stands on an earlier line of the file; nothing changed. */
        KNOWN,
        /** The line has an error and was refused. */
        REFUSED,
        /** The line has no error, but all lines had to be valid and another line was refused. */
        LEFT_OUT,
        /** The line was not chosen, or nothing may be stored of it. */
        SKIPPED
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

    /**
     * A refused line.
     *
     * @param cells the cells as they were written
     */
    public record RefusedLine(int number, List<String> cells, List<Remark> remarks) {}

    /**
     * A fact of which the file and the directory say different things.
     *
     * @param name the name of the organisation
     * @param field the name of the fact
     * @param oldSource the source of the directory's value; null when it was typed at the registration
     * @param rule the name of the rule that decided
     * @param state whether the value was applied, is proposed, or was decided on
     */
    public record Difference(
            int line,
            String field,
            UUID organisationId,
            String name,
            List<String> oldValue,
            @Nullable DirectorySource oldSource,
            List<String> newValue,
            String rule,
            State state) {

        Difference of(@Nullable DirectorySource source) {
            return new Difference(line, field, organisationId, name, oldValue, source, newValue, rule, state);
        }

        /** Tells what became of the file's value. */
        public enum State {
            /** The rule of source stored it. */
            APPLIED,
            /** A user has to decide. */
            PROPOSED,
            /** A user stored it. */
            TAKEN,
            /** A user kept the directory's value. */
            KEPT,
            /** The directory's value changed before the decision; nothing was stored. */
            OVERTAKEN
        }
    }

    /** A line as it would come in, before the import. */
    public record Preview(
            int number,
            Status status,
            String siret,
            String name,
            String kind,
            String place,
            List<Remark> remarks,
            int differences) {}
}
