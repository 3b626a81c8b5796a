package org.cordee.organisation.importing;

import java.time.LocalDate;
import java.util.Map;
import org.cordee.organisation.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an import: where the file comes from, which lines come in, and what happens to known ones.
 *
 * @param sourceKind decides what is believed when the file and the directory differ
 * @param source the title of the file as pages cite it; empty for the file's own name
 * @param publisher who publishes it; may be empty
 * @param licence the licence of its facts; may be empty
 * @param asOf the day of which it speaks; null for today
 * @param known what happens to organisations that the directory knows
 * @param allOrNothing whether one refused line keeps the whole file out
 * @param dryRun whether the file is only checked
 * @param choice which lines come in; the others are counted and not stored
 * @param columns what the user chose for titles of columns, by title; empty for what the reader recognises
 */
public record ImportTerms(
        SourceKind sourceKind,
        String source,
        String publisher,
        String licence,
        @Nullable LocalDate asOf,
        KnownRows known,
        boolean allOrNothing,
        boolean dryRun,
        RowChoice choice,
        Map<String, String> columns) {

    /** The treatment of organisations and establishments that the directory knows. */
    public enum KnownRows {
        /** Adds what is missing; every other difference waits for a decision. */
        COMPLETE,
        /** The more believed and the newer source replaces the other; the rest waits for a decision. */
        BY_RULE,
        /** Every difference waits for a decision. */
        SHOW
    }

    /** Returns terms that import every line by the rules of source, as a file of a coordinator. */
    public static ImportTerms ofCoordinator(boolean allOrNothing) {
        return new ImportTerms(
                SourceKind.COORDINATOR,
                "",
                "",
                "",
                null,
                KnownRows.BY_RULE,
                allOrNothing,
                false,
                RowChoice.ALL,
                Map.of());
    }
}
