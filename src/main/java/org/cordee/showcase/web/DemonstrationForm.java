package org.cordee.showcase.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.shared.Deadline;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.DemonstrationTerms;
import org.cordee.showcase.ReadingShowcases.ProgrammeLine;
import org.cordee.showcase.ShownEntries.ShownEntry;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration as its coordinator types it.
 *
 * @param version the version that the user saw; 0 for a new demonstration
 * @param starts the time of day in Paris, as 14:00
 * @param organisation its SIREN, as it was picked or typed
 * @param entry the id of an entry of an impact booklet; empty for none
 */
record DemonstrationForm(
        Long version,
        String starts,
        @Nullable Integer minutes,
        String title,
        @Nullable Integer places,
        String organisation,
        String entry) {

    private static final int USUAL_MINUTES = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    DemonstrationForm {
        version = version == null ? Long.valueOf(0) : version;
        starts = starts == null ? "" : starts;
        title = title == null ? "" : title;
        organisation = organisation == null ? "" : organisation;
        entry = entry == null ? "" : entry;
    }

    static DemonstrationForm empty() {
        return new DemonstrationForm(0L, "", USUAL_MINUTES, "", null, "", "");
    }

    /**
     * @param line as a coordinator reads it
     * @param siren of the organisation; empty for one without a SIREN
     */
    static DemonstrationForm of(ProgrammeLine line, String siren) {
        ShownEntry shown = line.entry();
        return new DemonstrationForm(
                Objects.requireNonNull(line.version()),
                line.startsAt().atZone(Deadline.PARIS).format(TIME),
                line.minutes(),
                line.title(),
                line.places(),
                siren,
                shown == null ? "" : shown.id().toString());
    }

    /**
     * Reads the terms.
     *
     * @param bySiren finds an organisation of the directory
     * @param former the organisation that was asked before and stays without another one; null for a new demonstration
     * @throws RuleViolation with the fields that cannot be read
     */
    DemonstrationTerms read(Function<String, Optional<UUID>> bySiren, @Nullable UUID former) {
        String siren = PickedInput.last(organisation).replaceAll("\\s", "");
        return DemonstrationTerms.checked(
                time(),
                minutes == null ? 0 : minutes,
                title,
                places == null ? 0 : places,
                siren.isEmpty() ? former : bySiren.apply(siren).orElse(null),
                entryId());
    }

    private @Nullable LocalTime time() {
        if (starts.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(starts.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("starts", "showcase.not-a-time");
        }
    }

    private @Nullable UUID entryId() {
        String picked = PickedInput.last(entry);
        try {
            return picked.isEmpty() ? null : UUID.fromString(picked);
        } catch (IllegalArgumentException words) {
            throw RuleViolation.of("entry", "showcase.demonstration.entry");
        }
    }
}
