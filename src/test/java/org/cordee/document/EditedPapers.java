package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;

/**
 * Edits finished files, as somebody with an editor would, and reads them back: in each copy one word or one figure of
 * the file is another.
 */
public final class EditedPapers {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<Kind> ROW = List.of(Kind.ROLE, Kind.PERCENTAGE, Kind.AMOUNT, Kind.HOURS);
    private static final int HOURS = 7;

    private EditedPapers() {}

    /**
     * Returns the edited copies as they are read. A copy that cannot be read any more is left out.
     *
     * @param paper the facts of the file as it was finished
     */
    public static List<StatedPaper> of(StatedPaper paper, byte[] file) {
        if (paper.name().endsWith(".pdf")) {
            return printed(paper, file);
        }
        List<byte[]> copies = paper.name().endsWith(".xlsx") ? cells(file) : words(file);
        return copies.stream().flatMap(copy -> read(paper, copy).stream()).toList();
    }

    private static Optional<StatedPaper> read(StatedPaper paper, byte[] copy) {
        try {
            return Optional.of(ReadPapers.of(paper.name(), copy));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Changes each fact once, at the first place of the text from which it is read. */
    private static List<StatedPaper> printed(StatedPaper paper, byte[] file) {
        List<StatedPaper> edited = new ArrayList<>();
        for (StatedFact fact : new HashSet<>(paper.facts())) {
            places(paper, fact)
                    .flatMap(place -> EditedPdf.copies(file, place.text(), place.at()))
                    .flatMap(copy -> read(paper, copy).stream())
                    .filter(copy -> changed(paper, copy, fact))
                    .findFirst()
                    .ifPresent(edited::add);
        }
        return edited;
    }

    /**
     * Tells whether a copy states another value of a fact. The figure of a row also occurs elsewhere, for example within
     * the SIRET of that row: a copy that no longer knows the row has changed something else.
     */
    private static boolean changed(StatedPaper paper, StatedPaper copy, StatedFact fact) {
        Set<String> values = alike(copy, fact);
        return !values.equals(alike(paper, fact)) && !(ROW.contains(fact.kind()) && values.isEmpty());
    }

    /** Returns all values that a paper states about the same thing. */
    private static Set<String> alike(StatedPaper paper, StatedFact fact) {
        return paper.facts().stream()
                .filter(other -> other.kind() == fact.kind() && other.about().equals(fact.about()))
                .map(StatedFact::value)
                .collect(Collectors.toSet());
    }

    /** A text of a file, without its spaces, and the position of the character in it that is changed. */
    private record Place(String text, int at) {

        static Place of(String text) {
            String close = squeezed(text);
            return new Place(close, lastOfAWord(close));
        }
    }

    private static Stream<Place> places(StatedPaper paper, StatedFact fact) {
        return switch (fact.kind()) {
            case ROLE, PERCENTAGE, AMOUNT, HOURS -> Stream.of(inRow(paper, fact));
            case MEMBERS -> stated(paper, Kind.NAME).map(Place::of);
            case SIRET, SIRETS -> Stream.of(Place.of(fact.value().replaceAll("^SIRET |;.*", "")));
            case DECLARATION -> Stream.of(Place.of(ReadPapers.DENIAL));
            case POWER -> ReadPapers.POWERS.stream().flatMap(List::stream).map(Place::of);
            case HASH -> Stream.of(Place.of(fact.value()), Place.of("roupement"));
            default -> Stream.of(Place.of(fact.value()));
        };
    }

    private static Stream<String> stated(StatedPaper paper, Kind kind) {
        return paper.facts().stream().filter(fact -> fact.kind() == kind).map(StatedFact::value);
    }

    /** Finds a figure in the row of a table, so that an equal figure elsewhere is not taken for it. */
    private static Place inRow(StatedPaper paper, StatedFact fact) {
        StringBuilder row = new StringBuilder();
        int at = 0;
        for (Kind kind : ROW) {
            Optional<String> cell = paper.facts().stream()
                    .filter(other -> other.kind() == kind && other.about().equals(fact.about()))
                    .map(StatedFact::value)
                    .findFirst();
            row.append(squeezed(cell.orElse("")));
            at = kind == fact.kind() ? lastOfAWord(row.toString()) : at;
        }
        return new Place(row.toString(), at);
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static int lastOfAWord(String text) {
        int at = text.length() - 1;
        while (!Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static List<byte[]> words(byte[] file) {
        return changedWords(new String(file, StandardCharsets.UTF_8))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Returns the text once for each of its words, with that word changed. */
    private static Stream<String> changedWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> text.substring(0, word.start()) + another(word) + text.substring(word.end()));
    }

    private static String another(MatchResult found) {
        String word = found.group();
        if (word.equals("true") || word.equals("false")) {
            return String.valueOf(word.equals("false"));
        }
        int last = word.length() - 1;
        char end = word.charAt(last);
        char other = Character.isDigit(end) ? (char) ('0' + (end - '0' + 1) % 10) : end == 'e' ? 'a' : 'e';
        return word.substring(0, last) + other;
    }

    private static List<byte[]> cells(byte[] file) {
        List<byte[]> copies = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheet(PriceWorkbook.SHARES)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        changedWords(cell.getStringCellValue())
                                .forEach(text -> copies.add(with(file, cell, same -> {
                                    same.setCellValue(text);
                                    return same;
                                })));
                    } else {
                        copies.add(with(file, cell, EditedPapers::increased));
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copies;
    }

    private static Cell increased(Cell cell) {
        BigDecimal figure = BigDecimal.valueOf(cell.getNumericCellValue());
        BigDecimal step = cell.getColumnIndex() == HOURS ? BigDecimal.ONE : new BigDecimal("0.01");
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setCellValue(figure.add(step).doubleValue());
        return cell;
    }

    private static byte[] with(byte[] file, Cell place, UnaryOperator<Cell> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.apply(book.getSheet(PriceWorkbook.SHARES)
                    .getRow(place.getRowIndex())
                    .getCell(place.getColumnIndex()));
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
