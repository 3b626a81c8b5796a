package org.cordee.booklet.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.booklet.ReadingCalls.CallView;
import org.cordee.booklet.ReadingCalls.ContributionLine;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Which entries a publication shows, in which order, and until when it waits. */
record PublicationForm(List<EntryRow> rows, String embargoUntil) {

    PublicationForm {
        rows = rows == null
                ? new ArrayList<>()
                : rows.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
        embargoUntil = embargoUntil == null ? "" : embargoUntil;
    }

    /** Proposes what is planned, or everything that may be published when nothing is. */
    static PublicationForm of(CallView call) {
        List<EntryRow> rows = new ArrayList<>();
        boolean planned = !call.planned().isEmpty();
        for (ContributionLine line : call.publishable()) {
            boolean shown = !planned || call.planned().contains(line.contributionId());
            rows.add(new EntryRow(line.contributionId(), String.valueOf(rows.size() + 1), shown));
        }
        Instant until = call.publishAt();
        return new PublicationForm(
                rows,
                until == null
                        ? ""
                        : until.atZone(Deadline.PARIS)
                                .toLocalDateTime()
                                .withSecond(0)
                                .withNano(0)
                                .toString());
    }

    /** One entry: its place is a whole number; entries with the same place stay in the order of the page. */
    record EntryRow(@Nullable UUID contributionId, String place, Boolean shown) {

        private static final int LAST = 10_000;

        EntryRow {
            place = place == null ? "" : place;
            shown = shown != null && shown;
        }

        private int order() {
            return place.strip().matches("[0-9]{1,4}") ? Integer.parseInt(place.strip()) : LAST;
        }
    }

    /** Returns the chosen contributions in the order of the booklet. */
    List<UUID> order() {
        return rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.shown()))
                .sorted(Comparator.comparingInt(EntryRow::order))
                .map(EntryRow::contributionId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws RuleViolation with the field {@code embargoUntil} when it is no moment */
    @Nullable
    Instant embargo() {
        ZonedDateTime until = DateTimeInput.read("embargoUntil", embargoUntil, Deadline.PARIS, "booklet.embargo");
        return until == null ? null : until.toInstant();
    }
}
