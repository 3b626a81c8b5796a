package org.cordee.showcase.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.OutcomeKind;
import org.cordee.showcase.OutcomeLine;
import org.cordee.showcase.ReadingShowcases.ShowcaseDesk;
import org.jspecify.annotations.Nullable;

/**
 * The results of an event as its coordinator types them; a row without a number is not recorded.
 *
 * @param recordedOn as the browser sends it, 2026-10-30
 */
record ShowcaseOutcomeForm(String recordedOn, List<OutcomeRow> rows) {

    ShowcaseOutcomeForm {
        recordedOn = recordedOn == null ? "" : recordedOn;
        rows = complete(rows == null ? List.of() : rows);
    }

    /** Returns one row for each kind: those that were not sent are added, those of no kind are dropped. */
    private static List<OutcomeRow> complete(List<OutcomeRow> sent) {
        List<OutcomeRow> whole = new ArrayList<>();
        for (int at = 0; at < OutcomeKind.values().length; at++) {
            @Nullable OutcomeRow row = at < sent.size() ? sent.get(at) : null;
            whole.add(row == null ? new OutcomeRow(null, "") : row);
        }
        return whole;
    }

    /** One row, which stands at the place of its kind. */
    record OutcomeRow(@Nullable Integer number, String detail) {

        OutcomeRow {
            detail = detail == null ? "" : detail;
        }
    }

    /** Returns the form with what is recorded, or an empty one of today. */
    static ShowcaseOutcomeForm of(ShowcaseDesk desk, LocalDate today) {
        LocalDate on = desk.outcomeOn();
        List<OutcomeRow> rows = new ArrayList<>();
        for (OutcomeKind kind : OutcomeKind.values()) {
            rows.add(desk.outcome().stream()
                    .filter(line -> line.kind() == kind)
                    .map(line -> new OutcomeRow(line.number(), line.detail()))
                    .findFirst()
                    .orElseGet(() -> new OutcomeRow(null, "")));
        }
        return new ShowcaseOutcomeForm((on == null ? today : on).toString(), rows);
    }

    /** @throws RuleViolation when it is no day */
    LocalDate day() {
        try {
            return LocalDate.parse(recordedOn.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("recordedOn", "showcase.outcome.day");
        }
    }

    /** @throws RuleViolation with the rows that cannot be read */
    List<OutcomeLine> lines() {
        CollectedRefusals checks = new CollectedRefusals();
        List<OutcomeLine> lines = new ArrayList<>();
        OutcomeKind[] kinds = OutcomeKind.values();
        for (int at = 0; at < Math.min(kinds.length, rows.size()); at++) {
            OutcomeRow row = rows.get(at);
            String field = "rows[" + at + "].number";
            OutcomeKind kind = kinds[at];
            Integer number = row.number();
            if (number != null) {
                checks.require(() -> lines.add(OutcomeLine.typed(field, kind, number, row.detail())));
            } else if (!row.detail().isBlank()) {
                checks.refuse(RuleViolation.of(field, "showcase.outcome.no-number"));
            }
        }
        checks.throwIfRefused();
        return lines;
    }
}
