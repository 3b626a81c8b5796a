package org.cordee.organisation.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.organisation.search.SearchHit.Activity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the facts of a result as cells of a file and as texts of a page, with the same words. */
@Component
public class DescribingHits {

    private static final String KEY = "organisation.search.export.";

    /** The format of dates, the same in both languages. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final MessageSource texts;

    DescribingHits(MessageSource texts) {
        this.texts = texts;
    }

    /** Returns the name of a column. */
    public String heading(ExportColumn column, Locale locale) {
        return text(column.name(), locale);
    }

    /** Returns one fact of a result as a page shows it; empty when it is not recorded. */
    public String text(SearchHit hit, ExportColumn column, Locale locale) {
        return cell(hit, column, locale).readable(locale);
    }

    Cell cell(SearchHit hit, ExportColumn column, Locale locale) {
        return switch (column) {
            case NAME -> Cell.of(hit.legalName());
            case TRADE_NAME -> Cell.of(hit.tradeName());
            case SIREN -> Cell.of(hit.siren());
            case SIRET -> Cell.of(hit.siret());
            case KINDS ->
                Cell.of(hit.kinds().stream()
                        .map(kind -> texts.getMessage("web.kind." + kind, null, locale))
                        .collect(Collectors.joining(", ")));
            case TOWN -> Cell.of(hit.city());
            case POSTAL_CODE -> Cell.of(hit.postalCode());
            case DEPARTMENT -> Cell.of(department(hit.department()));
            case DISTANCE -> figure(hit.kilometres());
            case ACTIVITIES ->
                Cell.of(hit.activities().stream().map(Activity::label).collect(Collectors.joining(", ")));
            case THEMES -> Cell.of(String.join(", ", hit.themes()));
            case NAF -> Cell.of(hit.naf());
            case NAF_2025 -> Cell.of(hit.naf2025());
            case HEADCOUNT -> Cell.of(hit.headcountRange());
            case CAPACITY ->
                figure(hit.capacity() == null ? null : hit.capacity().longValue());
            case OPEN -> Cell.of(hit.open() == null ? "" : text(hit.open() ? "yes" : "no", locale));
            case CONVENTION_TO -> Cell.of(day(hit.conventionTo()));
            case ESUS_TO -> Cell.of(day(hit.esusTo()));
            case CHANGED -> Cell.of(DAY.format(hit.changedOn()));
        };
    }

    private static Cell figure(@Nullable Long number) {
        return Cell.of(number == null ? null : BigDecimal.valueOf(number));
    }

    private static String department(@Nullable String code) {
        return code == null ? "" : Areas.departmentName(code) + " (" + code + ")";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String text(String name, Locale locale) {
        return texts.getMessage(KEY + name, null, locale);
    }
}
