package org.cordee.booklet.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.EntryContent.EntryFigure;
import org.cordee.booklet.EntryContent.EntryReference;
import org.cordee.booklet.EntryContent.EntryShowing;
import org.cordee.booklet.EntryMaturity;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The text about a solution as its structure types it; blank rows count for nothing. */
record ContributionForm(
        Integer draftNumber,
        String title,
        String summary,
        String problem,
        String solution,
        String reuse,
        String maturity,
        String maturityNote,
        String cost,
        List<FigureRow> figures,
        List<ReferenceRow> references,
        String areas,
        List<ShownRow> shown,
        String trades,
        String englishSummary) {

    /** The rows of each kind that an empty form shows. */
    private static final int FIRST_ROWS = 1;

    ContributionForm {
        draftNumber = draftNumber == null ? Integer.valueOf(0) : draftNumber;
        title = text(title);
        summary = text(summary);
        problem = text(problem);
        solution = text(solution);
        reuse = text(reuse);
        maturity = text(maturity);
        maturityNote = text(maturityNote);
        cost = text(cost);
        figures = rows(figures);
        references = rows(references);
        areas = text(areas);
        shown = rows(shown);
        trades = text(trades);
        englishSummary = text(englishSummary);
    }

    /** Lists of their own, because rows are dropped from them and added; a number left out leaves null in them. */
    private static <T> List<T> rows(@Nullable List<T> sent) {
        return sent == null
                ? new ArrayList<>()
                : sent.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static ContributionForm of(EntryContent draft, int draftNumber) {
        return new ContributionForm(
                        draftNumber,
                        draft.title(),
                        draft.summary(),
                        draft.problem(),
                        draft.solution(),
                        draft.reuse(),
                        TypedDay.written(draft.maturity()),
                        draft.maturityNote(),
                        draft.cost(),
                        draft.figures().stream().map(FigureRow::of).toList(),
                        draft.references().stream().map(ReferenceRow::of).toList(),
                        String.join(",", draft.areas()),
                        draft.shown().stream().map(ShownRow::of).toList(),
                        String.join(",", draft.trades()),
                        draft.englishSummary())
                .filled();
    }

    /** Returns the form with at least one row of each kind. */
    ContributionForm filled() {
        while (figures.size() < FIRST_ROWS) {
            figures.add(FigureRow.EMPTY);
        }
        while (references.size() < FIRST_ROWS) {
            references.add(ReferenceRow.EMPTY);
        }
        while (shown.size() < FIRST_ROWS) {
            shown.add(ShownRow.EMPTY);
        }
        return this;
    }

    /** Adds a row of one kind, unless there are enough of it. */
    void addRow(String kind) {
        switch (kind) {
            case "figures" -> add(figures, FigureRow.EMPTY);
            case "references" -> add(references, ReferenceRow.EMPTY);
            case "shown" -> add(shown, ShownRow.EMPTY);
            default -> filled();
        }
    }

    private static <T> void add(List<T> rows, T row) {
        if (rows.size() < EntryContent.MOST_LINES) {
            rows.add(row);
        }
    }

    /**
     * Reads the form. Blank rows are dropped first, so that a line has the same number in the form and in a refusal.
     *
     * @throws RuleViolation with all years, dates and choices that cannot be read
     */
    EntryContent read() {
        figures.removeIf(FigureRow::isBlank);
        references.removeIf(ReferenceRow::isBlank);
        shown.removeIf(ShownRow::isBlank);
        CollectedRefusals checks = new CollectedRefusals();
        List<EntryFigure> readFigures = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            FigureRow row = figures.get(at);
            String part = "figures[" + at + "]";
            checks.require(() -> readFigures.add(RuleViolation.inPart(part, row::read)));
        }
        List<EntryReference> readReferences = new ArrayList<>();
        for (int at = 0; at < references.size(); at++) {
            ReferenceRow row = references.get(at);
            String part = "references[" + at + "]";
            checks.require(() -> readReferences.add(RuleViolation.inPart(part, row::read)));
        }
        List<EntryShowing> readShown = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            ShownRow row = shown.get(at);
            String part = "shown[" + at + "]";
            checks.require(() -> readShown.add(RuleViolation.inPart(part, row::read)));
        }
        checks.throwIfRefused();
        return new EntryContent(
                title,
                summary,
                problem,
                solution,
                reuse,
                chosen(),
                maturityNote,
                cost,
                readFigures,
                readReferences,
                PickedInput.parts(areas),
                readShown,
                PickedInput.parts(trades),
                englishSummary,
                List.of());
    }

    private @Nullable EntryMaturity chosen() {
        return Arrays.stream(EntryMaturity.values())
                .filter(step -> step.name().equals(maturity))
                .findFirst()
                .orElse(null);
    }

    /** One figure of the form. */
    record FigureRow(String value, String label, String source, String year) {

        static final FigureRow EMPTY = new FigureRow("", "", "", "");

        FigureRow {
            value = text(value);
            label = text(label);
            source = text(source);
            year = text(year);
        }

        private static FigureRow of(EntryFigure figure) {
            return new FigureRow(figure.value(), figure.label(), figure.source(), TypedDay.written(figure.year()));
        }

        private boolean isBlank() {
            return (value + label + source + year).isBlank();
        }

        private EntryFigure read() {
            return new EntryFigure(value, label, source, TypedDay.year("year", year));
        }
    }

    /** One reference of the form. */
    record ReferenceRow(String name, String detail, String year, String address) {

        static final ReferenceRow EMPTY = new ReferenceRow("", "", "", "");

        ReferenceRow {
            name = text(name);
            detail = text(detail);
            year = text(year);
            address = text(address);
        }

        private static ReferenceRow of(EntryReference reference) {
            return new ReferenceRow(
                    reference.name(), reference.detail(), TypedDay.written(reference.year()), reference.address());
        }

        private boolean isBlank() {
            return (name + detail + year + address).isBlank();
        }

        private EntryReference read() {
            return new EntryReference(name, detail, TypedDay.year("year", year), address);
        }
    }

    /** One event of the form; the id of an event of this platform is kept as it came. */
    record ShownRow(String name, String on) {

        static final ShownRow EMPTY = new ShownRow("", "");

        ShownRow {
            name = text(name);
            on = text(on);
        }

        private static ShownRow of(EntryShowing showing) {
            return new ShownRow(showing.name(), TypedDay.written(showing.on()));
        }

        private boolean isBlank() {
            return (name + on).isBlank();
        }

        private EntryShowing read() {
            return new EntryShowing(name, TypedDay.optional("on", on));
        }
    }
}
