package org.cordee.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.ImportTerms;
import org.cordee.organisation.importing.ImportTerms.KnownRows;
import org.cordee.organisation.importing.RowChoice;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an import as a page or an API client sends them; null for what it does not say.
 *
 * @param sourceKind REGISTER, STATE_LIST, NETWORK or COORDINATOR; COORDINATOR when left out
 * @param asOf the day of which the file speaks, as 2026-11-01; today when left out
 * @param known COMPLETE, BY_RULE or SHOW; BY_RULE when left out
 * @param departments codes of départements, with spaces or commas between them
 * @param naf beginnings of main activities, with spaces or commas between them
 */
record DirectoryImportTerms(
        @Nullable String sourceKind,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String licence,
        @Nullable String asOf,
        @Nullable String known,
        @Nullable Boolean allOrNothing,
        @Nullable Boolean dryRun,
        @Nullable Boolean onlySocial,
        @Nullable Boolean onlyKnown,
        @Nullable String departments,
        @Nullable String naf) {

    /** More than there are départements. */
    private static final int MOST_WORDS = 110;

    /** Returns these terms with a kind of source where they name none. */
    DirectoryImportTerms withSourceKind(SourceKind proposed) {
        return sourceKind != null
                ? this
                : new DirectoryImportTerms(
                        proposed.name(),
                        source,
                        publisher,
                        licence,
                        asOf,
                        known,
                        allOrNothing,
                        dryRun,
                        onlySocial,
                        onlyKnown,
                        departments,
                        naf);
    }

    /** @throws RuleViolation naming the field that cannot be read */
    ImportTerms read(Map<String, String> columns) {
        SourceKind kind = named(SourceKind.values(), "sourceKind", sourceKind, SourceKind.COORDINATOR);
        if (kind == SourceKind.OWN) {
            throw RuleViolation.of("sourceKind", "organisation.import.own-source");
        }
        return new ImportTerms(
                kind,
                orEmpty(source),
                orEmpty(publisher),
                orEmpty(licence),
                day(),
                named(KnownRows.values(), "known", known, KnownRows.BY_RULE),
                Boolean.TRUE.equals(allOrNothing),
                Boolean.TRUE.equals(dryRun),
                new RowChoice(
                        Boolean.TRUE.equals(onlySocial),
                        Boolean.TRUE.equals(onlyKnown),
                        words(departments),
                        words(naf)),
                columns);
    }

    private @Nullable LocalDate day() {
        String written = orEmpty(asOf);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("asOf", "organisation.import.date-unreadable", written);
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String field, @Nullable String name, E otherwise) {
        String written = orEmpty(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(written))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(field, "organisation.import.choice-unknown", written));
    }

    /** Returns the words, at most {@value #MOST_WORDS}. */
    private static Set<String> words(@Nullable String written) {
        return Arrays.stream(orEmpty(written).split("[ ,;]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.toSet());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
