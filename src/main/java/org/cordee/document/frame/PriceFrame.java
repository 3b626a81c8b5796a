package org.cordee.document.frame;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The price file of a buyer (DPGF, BPU or DQE) as XLSX or CSV: its lines, and the cells in which their prices belong.
 * Only the format of the content counts; nothing in the file is run, fetched or repaired.
 */
public final class PriceFrame {

    /** The media type of an XLSX workbook without macros. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String CSV = "text/csv";

    private final FrameBook book;
    private final String name;
    private final List<FrameColumns> columns = new ArrayList<>();
    private final List<FrameSheet> sheets = new ArrayList<>();
    private final List<SheetReading> readings = new ArrayList<>();
    private final List<FrameLine> lines;
    private FrameGuess guess = new FrameGuess(FrameKind.LUMP_SUM_BREAKDOWN, List.of());

    private PriceFrame(FrameBook book, String name, @Nullable List<FrameColumns> confirmed) {
        this.book = book;
        this.name = name;
        readSheets(confirmed);
        this.lines = numbered(paired());
    }

    /**
     * Reads a file and finds the columns by their headings.
     *
     * @param name the name of the file, which may say the kind
     * @throws org.cordee.shared.RuleViolation at the field "file" when it is no XLSX or CSV, has macros, is locked by a
     * password or damaged, or costs more than the limits allow
     */
    public static PriceFrame read(byte[] file, String name) {
        return new PriceFrame(book(file), name, null);
    }

    /**
     * Reads a file with columns that a person confirmed; sheets without columns have no lines.
     *
     * @throws org.cordee.shared.RuleViolation as above
     */
    public static PriceFrame read(byte[] file, String name, List<FrameColumns> confirmed) {
        return new PriceFrame(book(file), name, confirmed);
    }

    private static FrameBook book(byte[] file) {
        if (file.length == 0) {
            throw FrameRefusal.of("empty");
        }
        if (file.length > FrameLimits.LARGEST_FILE) {
            throw FrameRefusal.of("too-large", FrameLimits.LARGEST_FILE / (1024 * 1024));
        }
        if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
            return WorkbookFrame.of(file);
        }
        requireText(file);
        return CsvFrame.of(file);
    }

    /** Names the remedy for old workbooks, locked workbooks and printed files. */
    private static void requireText(byte[] file) {
        boolean compound = file.length > 4 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF;
        if (compound) {
            String content = new String(file, StandardCharsets.UTF_16LE);
            throw FrameRefusal.of(content.contains("EncryptedPackage") ? "locked-by-password" : "old-workbook");
        }
        String head = new String(file, 0, Math.min(file.length, 300), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF")
                || head.startsWith("{\\rtf")
                || head.stripLeading().startsWith("<")) {
            throw FrameRefusal.of("not-a-frame");
        }
    }

    private void readSheets(@Nullable List<FrameColumns> confirmed) {
        List<Grid> grids = book.grids();
        guess = new KindGuess(grids, name).guess();
        for (int at = 0; at < grids.size(); at++) {
            Grid grid = grids.get(at);
            HeadingSearch search = new HeadingSearch(grid, at);
            HeadingSearch.Found found = confirmed == null && !grid.isHidden() ? search.find() : null;
            FrameColumns own = confirmed == null ? (found == null ? null : found.columns()) : columnsOf(confirmed, at);
            SheetReading reading = null;
            if (own != null) {
                reading = new SheetReading(grid, own, new KindGuess(grids, name).of(grid, own)).read();
                columns.add(own);
                readings.add(reading);
            }
            sheets.add(sheet(grid, at, own, found == null || found.sure(), search, reading));
        }
    }

    private static @Nullable FrameColumns columnsOf(List<FrameColumns> confirmed, int sheet) {
        return confirmed.stream()
                .filter(own -> own.sheet() == sheet)
                .findFirst()
                .orElse(null);
    }

    private static FrameSheet sheet(
            Grid grid,
            int at,
            @Nullable FrameColumns own,
            boolean sure,
            HeadingSearch search,
            @Nullable SheetReading reading) {
        List<FrameLine> read = reading == null ? List.of() : reading.lines();
        return new FrameSheet(
                at,
                grid.name(),
                grid.isHidden(),
                grid.isLocked(),
                own,
                sure,
                own == null ? List.of() : search.texts(own.headingRow()),
                grid.width(),
                read.size(),
                (int) read.stream().filter(FrameLine::hidden).count(),
                reading == null ? 0 : reading.closed());
    }

    /** Joins a line of unit prices with its line of estimated quantities: one price goes into both. */
    private List<FrameLine> paired() {
        List<FrameLine> all =
                readings.stream().flatMap(reading -> reading.lines().stream()).toList();
        List<FrameLine> quantified = readings.stream()
                .flatMap(reading -> Stream.concat(reading.linked().stream(), reading.lines().stream()))
                .filter(line -> line.kind() == FrameKind.ESTIMATED_QUANTITIES)
                .toList();
        Map<String, FrameLine> byName = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (FrameLine line : quantified) {
            if (byName.put(nameOf(line), line) != null) {
                twice.add(nameOf(line));
            }
        }
        byName.keySet().removeAll(twice);
        Set<String> priced = all.stream()
                .filter(line -> line.kind() == FrameKind.UNIT_PRICES)
                .map(PriceFrame::nameOf)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(line -> line.kind() != FrameKind.ESTIMATED_QUANTITIES
                        || !priced.contains(nameOf(line))
                        || twice.contains(nameOf(line)))
                .map(line -> joined(line, byName.get(nameOf(line))))
                .toList();
    }

    private static FrameLine joined(FrameLine line, @Nullable FrameLine quantified) {
        return quantified == null || line.kind() != FrameKind.UNIT_PRICES ? line : line.alsoOn(quantified);
    }

    private static String nameOf(FrameLine line) {
        String number = HeadingWords.plain(line.number());
        return number.isEmpty() ? "/" + HeadingWords.plain(line.label()) : number;
    }

    /** Gives each line its own code: the number, and where the number stands when it occurs twice or is missing. */
    private static List<FrameLine> numbered(List<FrameLine> lines) {
        Map<String, Long> counts =
                lines.stream().collect(Collectors.groupingBy(FrameLine::number, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        List<FrameLine> numbered = new ArrayList<>();
        for (FrameLine line : lines) {
            boolean unique = !line.number().isEmpty() && counts.getOrDefault(line.number(), 0L) == 1;
            String code = unique && line.number().length() <= FrameLine.LONGEST_CODE ? line.number() : placed(line);
            while (!taken.add(code)) {
                code = placed(line) + "/" + numbered.size();
            }
            numbered.add(line.withCode(code));
        }
        return List.copyOf(numbered);
    }

    private static String placed(FrameLine line) {
        String place = (line.place().sheet() + 1) + ":" + line.place().row();
        String number = line.number();
        int left = FrameLine.LONGEST_CODE - place.length() - 8;
        return number.isEmpty() ? place : number.substring(0, Math.min(number.length(), left)) + " @" + place;
    }

    /** Returns the media type of the file. */
    public String mediaType() {
        return book instanceof WorkbookFrame ? WORKBOOK : CSV;
    }

    /** Returns all sheets of the file in their order, also those without lines. */
    public List<FrameSheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Returns the columns of the sheets that have lines, so that the same file can be read again in the same way. */
    public List<FrameColumns> columns() {
        return List.copyOf(columns);
    }

    /** Returns the lines that need a price, in the order of the file. */
    public List<FrameLine> lines() {
        return lines;
    }

    public FrameGuess kind() {
        return guess;
    }

    /** Returns the names of the files and data sources outside that the file refers to; nothing is read from them. */
    public List<String> links() {
        return book.links();
    }

    /** Returns the only rate of VAT that the file names in percent, null when it names none or several. */
    public @Nullable BigDecimal vat() {
        Set<BigDecimal> rates = readings.stream()
                .flatMap(reading -> reading.totals().stream())
                .map(FrameTotal::rate)
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
        return rates.size() == 1 ? rates.iterator().next() : null;
    }

    /** Returns how many cells have a formula. */
    public int formulas() {
        return (int) book.grids().stream()
                .flatMap(grid -> grid.rows().values().stream())
                .flatMap(row -> row.cells().values().stream())
                .filter(GridCell::hasFormula)
                .count();
    }

    /**
     * Writes prices into a copy of the file. Cells with a formula are never written; the stored results of the formulas
     * that depend on the prices are computed anew, so that every program shows the same totals.
     *
     * @param prices by the codes of the lines; a line without a price keeps its cell
     */
    public FilledFrame fill(Map<String, FramePrice> prices) {
        return new FillingFrame(book, lines, readings, prices).fill();
    }

    /**
     * Tells if the file adds up lines that it does not round to the cent. Then its total may differ from the sum of
     * rounded lines, unless each line comes out at whole cents.
     */
    public boolean addsUnroundedLines() {
        Map<String, FramePrice> trial = new LinkedHashMap<>();
        for (FrameLine line : lines) {
            BigDecimal quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
            BigDecimal price = new BigDecimal("0.333333").add(BigDecimal.valueOf(trial.size() * 1_001L, 6));
            trial.put(line.code(), new FramePrice(quantity, price, BigDecimal.ZERO));
        }
        return new FillingFrame(book, lines, readings, trial).isUnrounded();
    }

    List<Grid> grids() {
        return book.grids();
    }

    /** Returns the totals that the file shows: the greatest of each kind, which is that of the whole file. */
    public ShownTotals shownTotals() {
        return new ShownTotals(shown(FrameTotal.Kind.WITHOUT_TAX), shown(FrameTotal.Kind.WITH_TAX), vat());
    }

    private ShownTotals.@Nullable ShownTotal shown(FrameTotal.Kind kind) {
        return totals().stream()
                .filter(total -> total.kind() == kind && total.value() != null)
                .max(Comparator.comparing(total -> Objects.requireNonNull(total.value())))
                .map(total -> new ShownTotals.ShownTotal(Objects.requireNonNull(total.value()), address(total.cell())))
                .orElse(null);
    }

    private String address(FrameCell cell) {
        String sheet = book.grids().get(cell.sheet()).name();
        return sheet.isEmpty() ? cell.address() : sheet + ", " + cell.address();
    }

    List<FrameTotal> totals() {
        return readings.stream().flatMap(reading -> reading.totals().stream()).toList();
    }

    /** Returns the cells that a person may fill in, by place. */
    Set<FrameCell> openCells() {
        Set<FrameCell> open = new HashSet<>();
        lines.stream().flatMap(line -> line.cells().stream()).forEach(cells -> {
            for (FrameCell cell : new FrameCell[] {cells.price(), cells.total(), cells.withTax()}) {
                if (cell != null) {
                    open.add(cell);
                }
            }
        });
        totals().stream()
                .filter(total -> !total.computed())
                .map(FrameTotal::cell)
                .forEach(open::add);
        return open;
    }

    Map<String, Integer> sheetsByName() {
        return book.grids().stream()
                .collect(Collectors.toMap(
                        grid -> grid.name().toLowerCase(Locale.ROOT),
                        book.grids()::indexOf,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** Returns the lines by their codes. */
    public Map<String, FrameLine> byCode() {
        return lines.stream()
                .collect(Collectors.toMap(FrameLine::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
