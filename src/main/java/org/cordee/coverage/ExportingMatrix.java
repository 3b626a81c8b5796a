package org.cordee.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.coverage.MatrixLine.AnsweringSection;
import org.cordee.document.Download;
import org.cordee.document.ListFormat;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.dossier.DemandLine.DemandPlace;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.LotNumber;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the matrix as a list for a spreadsheet, as its reader sees it. No cell begins like a formula. */
@Component
@Transactional(readOnly = true)
public class ExportingMatrix {

    private static final int NARROW = 18;
    private static final int WIDE = 60;

    private final ReadingMatrix reading;
    private final MessageSource texts;
    private final BusinessClock clock;

    ExportingMatrix(ReadingMatrix reading, MessageSource texts, BusinessClock clock) {
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Returns the file in the reader's language.
     *
     * @throws NotFound for everybody who may not read the matrix
     */
    public Download file(Actor actor, UUID consortiumId, ListFormat format, Locale locale) {
        List<List<Cell>> rows = reading.of(actor, consortiumId).lines().stream()
                .map(line -> row(line, locale))
                .toList();
        List<Column> columns = List.of(
                column("kind", NARROW, locale),
                column("asked", WIDE, locale),
                column("place", NARROW, locale),
                column("answer", WIDE, locale),
                column("who", WIDE, locale),
                column("state", NARROW, locale));
        return new Download(
                text("coverage.file", locale) + "." + format.extension(),
                format.mediaType(),
                format.write(text("coverage.title", locale), clock.now(), columns, rows, locale));
    }

    private Column column(String name, int width, Locale locale) {
        return new Column(text("coverage.column." + name, locale), width, false);
    }

    private List<Cell> row(MatrixLine line, Locale locale) {
        return List.of(
                Cell.of(kind(line, locale)),
                Cell.of(line.wording()),
                Cell.of(place(line.place(), locale)),
                Cell.of(answer(line, locale)),
                Cell.of(String.join(", ", line.organisations())),
                Cell.of(state(line, locale)));
    }

    private String kind(MatrixLine line, Locale locale) {
        if (line.kind() != null) {
            return text("dossier.demand.kind." + line.kind(), locale);
        }
        String lot = line.lotNumber();
        String number = lot == null ? "" : LotNumber.in(lot).orElse(lot);
        return number.isEmpty() || number.equals(LotNumber.ONLY)
                ? text("coverage.criterion", locale)
                : text("coverage.criterion.lot", locale, number);
    }

    private @Nullable String place(@Nullable DemandPlace place, Locale locale) {
        if (place == null) {
            return null;
        }
        return place.article() == null
                ? text("dossier.demand.page", locale, place.page())
                : text("dossier.demand.article", locale, place.article(), place.page());
    }

    private @Nullable String answer(MatrixLine line, Locale locale) {
        if (line.way() == null) {
            return null;
        }
        return switch (line.way()) {
            case NO_TEXT -> text("coverage.way.NO_TEXT", locale);
            case PAPER -> line.paper() == null ? text("coverage.paper", locale) : line.paper();
            case SECTIONS ->
                line.sections().stream().map(AnsweringSection::heading).collect(Collectors.joining(" ; "));
        };
    }

    private String state(MatrixLine line, Locale locale) {
        List<String> words = new ArrayList<>(List.of(text("coverage.state." + line.state(), locale)));
        Stream.of("coverage.outdated")
                .filter(said -> line.outdated())
                .map(said -> text(said, locale))
                .forEach(words::add);
        return String.join(", ", words);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
