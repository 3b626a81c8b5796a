package org.cordee.espd;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.document.CandidateDataSheet;
import org.cordee.document.text.PaperRow;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.StatedResponse.StatedYear;
import org.jspecify.annotations.Nullable;

/** Reads back what a finished response states, from the XML file and from the print beside it. */
public final class ReadingStatedResponse {

    private static final String TURNOVER = "gen-year-to";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final Pattern YEAR = Pattern.compile("\\D*(\\d\\d/\\d\\d/\\d{4})\\D+(\\d\\d/\\d\\d/\\d{4})");
    private static final Pattern SIRET = Pattern.compile("SIRET ?([\\d ]{14,17})");

    private final ReadingEspd reading = new ReadingEspd();
    private final PrintingEspd printing = new PrintingEspd();
    private final EspdTexts texts = EspdTexts.french();

    /**
     * Reads the XML file.
     *
     * @throws org.cordee.shared.RuleViolation for a file that is no valid response
     */
    public StatedResponse xml(byte[] file) {
        EspdResponse response = reading.response(file).content();
        return read(printing.rubrics(response, List.of()).stream()
                .flatMap(rubric -> Stream.concat(
                        Stream.of(row(PaperRow.Kind.HEADING, List.of(rubric.letter() + ". " + rubric.title()))),
                        rubric.lines().stream()
                                .map(line -> row(PaperRow.Kind.CELLS, List.of(line.label(), line.value())))))
                .toList());
    }

    private static PaperRow row(PaperRow.Kind kind, List<String> cells) {
        return new PaperRow(kind, 0, "", cells);
    }

    /** Reads the rows of the print; empty when it is no print of a response. */
    public Optional<StatedResponse> print(List<PaperRow> rows) {
        boolean known = rows.stream()
                .filter(row -> row.kind() == PaperRow.Kind.HEADING)
                .anyMatch(row -> row.text().startsWith(texts.text("pdf.title")));
        return known ? Optional.of(read(rows)) : Optional.empty();
    }

    private StatedResponse read(List<PaperRow> rows) {
        List<PaperRow> procedure = rubric(rows, "I. " + texts.text("pdf.part.procedure"));
        List<PaperRow> operator = rubric(rows, "II.A. " + texts.text("pdf.part.operator"));
        String size = value(operator, "pdf.size");
        Matcher siret = SIRET.matcher(value(operator, "pdf.id"));
        return new StatedResponse(
                value(procedure, "pdf.buyer"),
                value(procedure, "pdf.reference"),
                value(operator, "pdf.name"),
                siret.matches() ? siret.group(1).replace(" ", "") : "",
                value(operator, "pdf.role"),
                role(value(operator, "pdf.role")),
                value(operator, "pdf.group"),
                size,
                Stream.of(OperatorSize.values())
                        .filter(OperatorSize::isSmallOrMedium)
                        .anyMatch(one -> plain(texts.text("size." + one)).equals(size)),
                turnover(rows));
    }

    private @Nullable OperatorRole role(String words) {
        return Stream.of(OperatorRole.values())
                .filter(role -> plain(texts.text("role." + role)).equals(words))
                .findFirst()
                .orElse(null);
    }

    /** Returns the lines under a heading. */
    private static List<PaperRow> rubric(List<PaperRow> rows, String heading) {
        return rows.stream()
                .dropWhile(row -> row.kind() != PaperRow.Kind.HEADING
                        || !plain(row.text()).equals(plain(heading)))
                .skip(1)
                .takeWhile(row -> row.kind() == PaperRow.Kind.CELLS)
                .toList();
    }

    private String value(List<PaperRow> rubric, String label) {
        return rubric.stream()
                .filter(row -> isLabelled(row, label))
                .map(row -> plain(row.cell(1)))
                .filter(value -> !value.equals(CandidateDataSheet.EMPTY))
                .findFirst()
                .orElse("");
    }

    private boolean isLabelled(PaperRow row, String label) {
        return plain(row.text()).equals(plain(texts.text(label)));
    }

    private List<StatedYear> turnover(List<PaperRow> rows) {
        String name = Stream.of(CriteriaCatalogue.ofEspd4())
                .flatMap(catalogue -> catalogue.criteria().stream())
                .filter(one -> one.code().equals(TURNOVER))
                .map(CatalogueCriterion::part)
                .findFirst()
                .orElseThrow();
        List<StatedYear> years = new ArrayList<>();
        String period = "";
        for (PaperRow row : rubric(rows, name + ". " + texts.text("criterion." + TURNOVER))) {
            if (isLabelled(row, "question.period")) {
                period = row.cell(1);
            } else if (isLabelled(row, "question.amount")) {
                year(period, row).ifPresent(years::add);
                period = "";
            }
        }
        return years;
    }

    private static Optional<StatedYear> year(String period, PaperRow amount) {
        Matcher dates = YEAR.matcher(period);
        if (!dates.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StatedYear(
                    LocalDate.parse(dates.group(1), DAY),
                    LocalDate.parse(dates.group(2), DAY),
                    plain(amount.cell(1)),
                    amount.place()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
