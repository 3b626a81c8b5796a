package org.cordee.booklet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Departments;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The text of a structure about one solution. A draft may lack anything; what is there has the right form.
 *
 * @param title the solution in a few words
 * @param summary the solution in one sentence
 * @param problem what goes wrong without it
 * @param solution what is done instead
 * @param reuse what somebody needs to do the same elsewhere, one thing on each line; may be empty
 * @param maturity how far it has come; null while not chosen
 * @param maturityNote what the step rests on, as "38 sites, 2025"; may be empty
 * @param cost the order of magnitude of the cost before tax, in words; may be empty
 * @param figures at most six, each with its source
 * @param references where it was used, at most six
 * @param areas codes of départements, at most 40; empty for all of France
 * @param shown events at which it was shown, at most six
 * @param trades CPV codes of eight digits, at most five, by which the entry is found for purchases
 * @param englishSummary the summary for English readers; a coordinator adds it where it is empty
 * @param photos at most six, in the order of the page
 */
public record EntryContent(
        String title,
        String summary,
        String problem,
        String solution,
        String reuse,
        @Nullable EntryMaturity maturity,
        String maturityNote,
        String cost,
        List<EntryFigure> figures,
        List<EntryReference> references,
        List<String> areas,
        List<EntryShowing> shown,
        List<String> trades,
        String englishSummary,
        List<EntryPhoto> photos) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_NOTE = 120;
    public static final int MOST_LINES = 6;
    public static final int MOST_AREAS = 40;
    public static final int MOST_TRADES = 5;
    public static final int MOST_PHOTOS = 6;

    private static final int EARLIEST_YEAR = 1980;
    private static final String FRANCE = "FR";

    /** Replaces what an older stored text lacks by nothing. */
    public EntryContent {
        title = Objects.requireNonNullElse(title, "");
        summary = Objects.requireNonNullElse(summary, "");
        problem = Objects.requireNonNullElse(problem, "");
        solution = Objects.requireNonNullElse(solution, "");
        reuse = Objects.requireNonNullElse(reuse, "");
        maturityNote = Objects.requireNonNullElse(maturityNote, "");
        cost = Objects.requireNonNullElse(cost, "");
        figures = copy(figures);
        references = copy(references);
        areas = copy(areas);
        shown = copy(shown);
        trades = copy(trades);
        englishSummary = Objects.requireNonNullElse(englishSummary, "");
        photos = copy(photos);
    }

    private static <T> List<T> copy(@Nullable List<T> lines) {
        return lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * A figure about the effect of a solution.
     *
     * @param value the number with its unit, as "212 t"
     * @param label what it counts
     * @param source who counted it and how; required before the text is sent
     * @param year the year it is about; required before the text is sent
     */
    public record EntryFigure(
            String value,
            String label,
            String source,
            @Nullable Integer year) {

        public static final int LONGEST_VALUE = 30;
        public static final int LONGEST_LABEL = 120;
        public static final int LONGEST_SOURCE = 250;

        boolean isBlank() {
            return value.isEmpty() && label.isEmpty() && source.isEmpty() && year == null;
        }

        boolean isComplete() {
            return !value.isEmpty() && !label.isEmpty() && !source.isEmpty() && year != null;
        }

        private EntryFigure without(ErasedWords erased) {
            return new EntryFigure(
                    BookletText.without(value, erased, LONGEST_VALUE),
                    BookletText.without(label, erased, LONGEST_LABEL),
                    BookletText.without(source, erased, LONGEST_SOURCE),
                    year);
        }
    }

    /**
     * A place or a contract where the solution was used.
     *
     * @param name the site, the client or the contract
     * @param detail what was done there; may be empty
     * @param year the year of the work; null when it is not said
     * @param address a public web page about it; empty when there is none
     */
    public record EntryReference(
            String name, String detail, @Nullable Integer year, String address) {

        public static final int LONGEST_NAME = 150;
        public static final int LONGEST_DETAIL = 200;
        public static final int LONGEST_ADDRESS = 300;

        boolean isBlank() {
            return name.isEmpty() && detail.isEmpty() && year == null && address.isEmpty();
        }

        /** An address that names the person would lead nowhere afterwards: it goes as a whole. */
        private EntryReference without(ErasedWords erased) {
            boolean named =
                    !BookletText.without(address, erased, LONGEST_ADDRESS).equals(address);
            return new EntryReference(
                    BookletText.without(name, erased, LONGEST_NAME),
                    BookletText.without(detail, erased, LONGEST_DETAIL),
                    year,
                    named ? "" : address);
        }
    }

    /**
     * An event at which the solution was shown.
     *
     * @param name the event in words
     * @param on its day; null when it is not said
     */
    public record EntryShowing(String name, @Nullable LocalDate on) {

        public static final int LONGEST_NAME = 150;

        boolean isBlank() {
            return name.isEmpty() && on == null;
        }

        private EntryShowing without(ErasedWords erased) {
            return new EntryShowing(BookletText.without(name, erased, LONGEST_NAME), on);
        }
    }

    /**
     * A photograph, whose bytes are in the document store.
     *
     * @param documentId the photograph in the document store
     * @param description the text for readers who do not see it
     * @param caption the line under it; may be empty
     * @param owner who has the rights and is named beside it
     * @param rightsUntil the last day on which it may be shown; null when the agreement has no end
     * @param width the number of pixels in a line
     * @param height the number of lines of pixels
     */
    public record EntryPhoto(
            UUID documentId,
            String description,
            String caption,
            String owner,
            @Nullable LocalDate rightsUntil,
            int width,
            int height) {

        public static final int LONGEST_DESCRIPTION = 200;
        public static final int LONGEST_CAPTION = 200;
        public static final int LONGEST_OWNER = 100;

        /** Tells if the agreement of its owner covers a day. */
        public boolean mayBeShownOn(LocalDate day) {
            return rightsUntil == null || !day.isAfter(rightsUntil);
        }

        private EntryPhoto without(ErasedWords erased) {
            return new EntryPhoto(
                    documentId,
                    BookletText.without(description, erased, LONGEST_DESCRIPTION),
                    BookletText.without(caption, erased, LONGEST_CAPTION),
                    BookletText.without(owner, erased, LONGEST_OWNER),
                    rightsUntil,
                    width,
                    height);
        }
    }

    /** Returns the content of a contribution about which nothing was written. */
    public static EntryContent empty() {
        return new EntryContent(
                "", "", "", "", "", null, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of());
    }

    /**
     * Returns the content with texts trimmed, blank lines dropped, and codes in place of names.
     *
     * @param today no figure and no reference is of a later year
     * @throws RuleViolation naming every field that is too long or of a wrong form, as {@code figures[1].year}
     */
    public EntryContent checked(LocalDate today) {
        CollectedRefusals checks = new CollectedRefusals();
        EntryContent read = new EntryContent(
                checks.read(() -> BookletText.optionalLine("title", title, LONGEST_TITLE), ""),
                checks.read(() -> BookletText.optionalLine("summary", summary, LONGEST_SUMMARY), ""),
                checks.read(() -> BookletText.optional("problem", problem, LONGEST_TEXT), ""),
                checks.read(() -> BookletText.optional("solution", solution, LONGEST_TEXT), ""),
                checks.read(() -> BookletText.optional("reuse", reuse, LONGEST_TEXT), ""),
                maturity,
                checks.read(() -> BookletText.optionalLine("maturityNote", maturityNote, LONGEST_NOTE), ""),
                checks.read(() -> BookletText.optionalLine("cost", cost, LONGEST_NOTE), ""),
                lines(checks, "figures", figures, one -> figure(one, today)).stream()
                        .filter(one -> !one.isBlank())
                        .toList(),
                lines(checks, "references", references, one -> reference(one, today)).stream()
                        .filter(one -> !one.isBlank())
                        .toList(),
                checks.read(this::departments, List.of()),
                lines(checks, "shown", shown, EntryContent::showing).stream()
                        .filter(one -> !one.isBlank())
                        .toList(),
                checks.read(this::cpvCodes, List.of()),
                checks.read(() -> BookletText.optionalLine("englishSummary", englishSummary, LONGEST_SUMMARY), ""),
                photos);
        checks.throwIfRefused();
        return read;
    }

    /** Checks one line of a list; the refusal gets the place of the line in the list. */
    private interface LineCheck<T> {
        T read(T line);
    }

    private static <T> List<T> lines(CollectedRefusals checks, String field, List<T> lines, LineCheck<T> check) {
        if (lines.size() > MOST_LINES) {
            checks.refuse(RuleViolation.of(field, "booklet.lines.too-many", MOST_LINES));
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            T line = lines.get(i);
            String part = field + "[" + i + "]";
            read.add(checks.read(() -> RuleViolation.inPart(part, () -> check.read(line)), line));
        }
        return read;
    }

    private static EntryFigure figure(EntryFigure typed, LocalDate today) {
        return new EntryFigure(
                BookletText.optionalLine("value", typed.value(), EntryFigure.LONGEST_VALUE),
                BookletText.optionalLine("label", typed.label(), EntryFigure.LONGEST_LABEL),
                BookletText.optionalLine("source", typed.source(), EntryFigure.LONGEST_SOURCE),
                year(typed.year(), today));
    }

    private static EntryReference reference(EntryReference typed, LocalDate today) {
        String address = BookletText.optionalLine("address", typed.address(), EntryReference.LONGEST_ADDRESS);
        if (!address.isEmpty() && !WebAddress.isLink(address)) {
            throw RuleViolation.of("address", "booklet.reference.no-web-address");
        }
        EntryReference read = new EntryReference(
                BookletText.optionalLine("name", typed.name(), EntryReference.LONGEST_NAME),
                BookletText.optionalLine("detail", typed.detail(), EntryReference.LONGEST_DETAIL),
                year(typed.year(), today),
                address);
        if (!read.isBlank() && read.name().isEmpty()) {
            throw BookletText.missing("name");
        }
        return read;
    }

    private static EntryShowing showing(EntryShowing typed) {
        EntryShowing read =
                new EntryShowing(BookletText.optionalLine("name", typed.name(), EntryShowing.LONGEST_NAME), typed.on());
        if (!read.isBlank() && read.name().isEmpty()) {
            throw BookletText.missing("name");
        }
        return read;
    }

    private static @Nullable Integer year(@Nullable Integer typed, LocalDate today) {
        if (typed != null && (typed < EARLIEST_YEAR || typed > today.getYear())) {
            throw RuleViolation.of("year", "booklet.year.out-of-range", EARLIEST_YEAR, today.getYear());
        }
        return typed;
    }

    /** Returns the départements that were picked; a region stands for all of its départements, France for none. */
    private List<String> departments() {
        List<String> codes = areas.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(EntryContent::departmentsOf)
                .distinct()
                .toList();
        if (codes.size() == Departments.all().size()) {
            return List.of();
        }
        if (codes.size() > MOST_AREAS) {
            throw RuleViolation.of("areas", "booklet.areas.too-many", MOST_AREAS);
        }
        return codes;
    }

    private static Stream<String> departmentsOf(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        if (Departments.exists(code)) {
            return Stream.of(code);
        }
        Set<String> within = code.startsWith(FRANCE) ? Departments.within(code) : Set.of();
        if (within.isEmpty()) {
            throw RuleViolation.of("areas", "booklet.areas.unknown", written);
        }
        return within.stream().sorted();
    }

    private List<String> cpvCodes() {
        List<String> codes = trades.stream()
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .map(EntryContent::cpvCode)
                .distinct()
                .toList();
        if (codes.size() > MOST_TRADES) {
            throw RuleViolation.of("trades", "booklet.trades.too-many", MOST_TRADES);
        }
        return codes;
    }

    /** Returns the code that was picked, or the one whose name was written. */
    private static String cpvCode(String written) {
        String code = written.replaceAll("-[0-9]$", "");
        return Nomenclature.CPV.contains(code)
                ? code
                : Nomenclature.CPV
                        .codeOf(written)
                        .orElseThrow(() -> RuleViolation.of("trades", "booklet.trades.unknown", written));
    }

    /** @throws RuleViolation naming everything that is missing before the coordinators may read the text */
    void requireComplete() {
        CollectedRefusals checks = new CollectedRefusals();
        requireWritten(checks, "title", title);
        requireWritten(checks, "summary", summary);
        requireWritten(checks, "problem", problem);
        requireWritten(checks, "solution", solution);
        if (maturity == null) {
            checks.refuse(RuleViolation.of("maturity", "booklet.maturity.missing"));
        }
        for (int i = 0; i < figures.size(); i++) {
            if (!figures.get(i).isComplete()) {
                checks.refuse(RuleViolation.of("figures[" + i + "]", "booklet.figure.incomplete"));
            }
        }
        checks.throwIfRefused();
    }

    private static void requireWritten(CollectedRefusals checks, String field, String text) {
        if (text.isEmpty()) {
            checks.refuse(BookletText.missing(field));
        }
    }

    EntryContent withPhotos(List<EntryPhoto> others) {
        return new EntryContent(
                title,
                summary,
                problem,
                solution,
                reuse,
                maturity,
                maturityNote,
                cost,
                figures,
                references,
                areas,
                shown,
                trades,
                englishSummary,
                others);
    }

    EntryContent withoutPhoto(UUID documentId) {
        return withPhotos(photos.stream()
                .filter(photo -> !photo.documentId().equals(documentId))
                .toList());
    }

    /** Returns the content with another English summary. */
    public EntryContent withEnglishSummary(String english) {
        return new EntryContent(
                title,
                summary,
                problem,
                solution,
                reuse,
                maturity,
                maturityNote,
                cost,
                figures,
                references,
                areas,
                shown,
                trades,
                english,
                photos);
    }

    /** Returns the content without the words of an erased person in everything that was typed. */
    EntryContent without(ErasedWords erased) {
        return new EntryContent(
                BookletText.without(title, erased, LONGEST_TITLE),
                BookletText.without(summary, erased, LONGEST_SUMMARY),
                BookletText.without(problem, erased, LONGEST_TEXT),
                BookletText.without(solution, erased, LONGEST_TEXT),
                BookletText.without(reuse, erased, LONGEST_TEXT),
                maturity,
                BookletText.without(maturityNote, erased, LONGEST_NOTE),
                BookletText.without(cost, erased, LONGEST_NOTE),
                figures.stream().map(one -> one.without(erased)).toList(),
                references.stream().map(one -> one.without(erased)).toList(),
                areas,
                shown.stream().map(one -> one.without(erased)).toList(),
                trades,
                BookletText.without(englishSummary, erased, LONGEST_SUMMARY),
                photos.stream().map(one -> one.without(erased)).toList());
    }

    /** Returns all words by which a reader may search the entry. */
    String searchWords() {
        return Stream.concat(
                        Stream.of(title, summary, problem, solution, reuse, englishSummary),
                        Stream.concat(
                                figures.stream().map(EntryFigure::label),
                                references.stream().map(one -> one.name() + " " + one.detail())))
                .collect(Collectors.joining(" "));
    }
}
