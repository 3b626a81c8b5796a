package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.document.frame.FormulaText.Kind;
import org.cordee.document.frame.FormulaText.Token;
import org.jspecify.annotations.Nullable;

/**
 * Computes anew the formulas of a workbook that depend on cells with new values, each after those it depends on. The
 * number of cells it looks at is limited; a formula beyond the limit is left to the spreadsheet program.
 */
final class Recalculation {

    /** Functions whose cells only show when they are computed. */
    private static final Set<String> UNFORESEEABLE = Set.of("OFFSET", "INDIRECT");

    private final List<Grid> grids;
    private final Map<String, String> names;
    private final NavigableMap<FrameCell, BigDecimal> values;
    private final Map<String, Integer> sheets = new HashMap<>();
    private final NavigableMap<FrameCell, Object> results = new TreeMap<>();
    private final NavigableSet<FrameCell> unknown = new TreeSet<>();
    private final Map<FrameCell, Boolean> decided = new HashMap<>();
    private final Map<String, Optional<Expression>> meanings = new HashMap<>();
    private long steps;

    /** @param values the new figures by place */
    Recalculation(List<Grid> grids, Map<String, String> names, NavigableMap<FrameCell, BigDecimal> values) {
        this.grids = grids;
        this.names = names;
        this.values = values;
        for (int at = 0; at < grids.size(); at++) {
            sheets.put(grids.get(at).name().toUpperCase(Locale.ROOT), at);
        }
    }

    /** Returns the new results of the formulas that depend on the new figures. */
    NavigableMap<FrameCell, Object> results() {
        return results;
    }

    /** Returns the formulas that depend on the new figures and could not be computed. */
    NavigableSet<FrameCell> unknown() {
        return unknown;
    }

    void run() {
        for (int sheet = 0; sheet < grids.size(); sheet++) {
            for (Grid.GridRow row : grids.get(sheet).rows().values()) {
                for (Map.Entry<Integer, GridCell> cell : row.cells().entrySet()) {
                    if (cell.getValue().hasFormula()) {
                        settle(new FrameCell(sheet, row.number(), cell.getKey()));
                    }
                }
            }
        }
    }

    /** Settles a formula after all that it depends on. The stack is its own: chains may have thousands of cells. */
    private void settle(FrameCell start) {
        Deque<FrameCell> open = new ArrayDeque<>();
        Set<FrameCell> entered = new HashSet<>();
        open.push(start);
        while (!open.isEmpty()) {
            FrameCell cell = open.peek();
            if (decided.containsKey(cell)) {
                open.pop();
            } else if (entered.add(cell)) {
                undecided(cell, entered).forEach(open::push);
            } else {
                open.pop();
                decide(cell);
            }
        }
    }

    /** Returns the formulas that a formula depends on and that wait to be settled; a circle is cut where it closes. */
    private List<FrameCell> undecided(FrameCell cell, Set<FrameCell> entered) {
        List<FrameCell> waiting = new ArrayList<>();
        for (Place place : places(cell)) {
            visit(place.sheet(), place.area(), (row, column, found) -> {
                FrameCell other = new FrameCell(place.sheet(), row, column);
                if (found.hasFormula() && !decided.containsKey(other) && !entered.contains(other)) {
                    waiting.add(other);
                }
            });
        }
        return waiting;
    }

    private void decide(FrameCell cell) {
        GridCell content = content(cell);
        FormulaText formula = FormulaText.of(String.valueOf(content.formula()));
        boolean touched = isUnforeseeable(formula) || isTouched(cell);
        boolean circular = touched && isCircular(cell);
        decided.put(cell, touched);
        if (!touched) {
            return;
        }
        if (circular || isOverLimit()) {
            unknown.add(cell);
            return;
        }
        try {
            Object result = new Computation(new Values(cell.sheet())).result(FormulaParser.parse(formula));
            if (!isSame(result, content.value())) {
                results.put(cell, result);
            }
        } catch (NotComputable | ArithmeticException unusual) {
            unknown.add(cell);
        }
    }

    private static boolean isSame(Object result, @Nullable Object stored) {
        return result instanceof BigDecimal figure && stored instanceof BigDecimal former
                ? CellChange.digits(figure).equals(CellChange.digits(former))
                : result.equals(stored);
    }

    private boolean isTouched(FrameCell cell) {
        boolean[] touched = {isOverLimit()};
        for (Place place : places(cell)) {
            visit(place.sheet(), place.area(), (row, column, found) -> {
                FrameCell other = new FrameCell(place.sheet(), row, column);
                touched[0] |= values.containsKey(other) || decided.getOrDefault(other, false);
            });
            touched[0] |= !values.isEmpty() && hasNewCell(place);
        }
        return touched[0];
    }

    /** Tells if the formula depends on one that waits for it. */
    private boolean isCircular(FrameCell cell) {
        boolean[] circular = {false};
        for (Place place : places(cell)) {
            visit(
                    place.sheet(),
                    place.area(),
                    (row, column, found) -> circular[0] |=
                            found.hasFormula() && !decided.containsKey(new FrameCell(place.sheet(), row, column)));
        }
        return circular[0];
    }

    /** Tells if a value is written into a cell of the area that the sheet does not have yet. */
    private boolean hasNewCell(Place place) {
        SheetXml.Area area = place.area();
        return values
                .subMap(
                        new FrameCell(place.sheet(), area.firstRow(), 0),
                        true,
                        new FrameCell(place.sheet(), area.lastRow(), Integer.MAX_VALUE),
                        true)
                .keySet()
                .stream()
                .anyMatch(written -> area.has(written.row(), written.column()));
    }

    private boolean isUnforeseeable(FormulaText formula) {
        return formula.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.STRANGE && "[@".contains(token.text())
                        || token.kind() == Kind.NAME
                                && UNFORESEEABLE.contains(token.text().toUpperCase(Locale.ROOT)));
    }

    private GridCell content(FrameCell cell) {
        return grids.get(cell.sheet()).cell(cell.row(), cell.column());
    }

    /** An area of a sheet that a formula reads. */
    private record Place(int sheet, SheetXml.Area area) {}

    private List<Place> places(FrameCell cell) {
        List<Place> places = new ArrayList<>();
        collect(FormulaText.of(String.valueOf(content(cell).formula())), cell.sheet(), places, 0);
        return places;
    }

    private void collect(FormulaText formula, int own, List<Place> places, int depth) {
        List<Token> tokens = formula.tokens();
        int sheet = own;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            switch (token.kind()) {
                case SHEET ->
                    sheet = sheets.getOrDefault(
                            FormulaParser.sheetName(token.text()).toUpperCase(Locale.ROOT), -1);
                case OUTSIDE -> sheet = -1;
                case CELL, COLUMNS, ROWS -> {
                    boolean range = at + 2 < tokens.size()
                            && tokens.get(at + 1).is(":")
                            && tokens.get(at + 2).kind() == Kind.CELL;
                    if (sheet >= 0) {
                        add(places, sheet, token, range ? tokens.get(at + 2) : token);
                    }
                    at += range ? 2 : 0;
                    sheet = own;
                }
                case NAME -> {
                    String meaning = names.get(token.text().toUpperCase(Locale.ROOT));
                    if (meaning != null && depth < 5) {
                        collect(FormulaText.of(meaning), own, places, depth + 1);
                    }
                    sheet = own;
                }
                default -> {}
            }
        }
    }

    private static void add(List<Place> places, int sheet, Token first, Token last) {
        try {
            SheetXml.Area one = FormulaParser.area(first);
            SheetXml.Area other = FormulaParser.area(last);
            places.add(new Place(
                    sheet,
                    new SheetXml.Area(
                            Math.min(one.firstRow(), other.firstRow()),
                            Math.min(one.firstColumn(), other.firstColumn()),
                            Math.max(one.lastRow(), other.lastRow()),
                            Math.max(one.lastColumn(), other.lastColumn()))));
        } catch (NotComputable outsideTheSheet) {
            return;
        }
    }

    /** Receives the cells of an area that exist. */
    private interface CellVisitor {

        void visit(int row, int column, GridCell cell);
    }

    private boolean isOverLimit() {
        return steps > FrameLimits.MOST_STEPS;
    }

    private void visit(int sheet, SheetXml.Area area, CellVisitor visitor) {
        for (Grid.GridRow row : grids.get(sheet)
                .rows()
                .subMap(area.firstRow(), true, area.lastRow(), true)
                .values()) {
            for (Map.Entry<Integer, GridCell> cell : row.cells()
                    .subMap(area.firstColumn(), true, area.lastColumn(), true)
                    .entrySet()) {
                if (isOverLimit()) {
                    return;
                }
                steps++;
                visitor.visit(row.number(), cell.getKey(), cell.getValue());
            }
        }
    }

    /** The values for one formula: new figures and results before stored ones. */
    private final class Values implements CellValues {

        private final int own;

        Values(int own) {
            this.own = own;
        }

        @Override
        public Optional<Integer> sheet(@Nullable String name) {
            return name == null ? Optional.of(own) : Optional.ofNullable(sheets.get(name.toUpperCase(Locale.ROOT)));
        }

        @Override
        public void visit(int sheet, SheetXml.Area area, Visitor visitor) {
            NavigableMap<FrameCell, BigDecimal> added = new TreeMap<>();
            values.subMap(
                            new FrameCell(sheet, area.firstRow(), 0),
                            true,
                            new FrameCell(sheet, area.lastRow(), Integer.MAX_VALUE),
                            true)
                    .forEach((cell, figure) -> {
                        steps++;
                        if (area.has(cell.row(), cell.column())
                                && !grids.get(sheet).has(cell.row(), cell.column())) {
                            added.put(cell, figure);
                        }
                    });
            Recalculation.this.visit(
                    sheet, area, (row, column, cell) -> visitor.visit(row, column, value(sheet, row, column)));
            added.forEach((cell, figure) -> visitor.visit(cell.row(), cell.column(), figure));
            requireWithinLimit();
        }

        @Override
        public @Nullable Object value(int sheet, int row, int column) {
            steps++;
            requireWithinLimit();
            FrameCell cell = new FrameCell(sheet, row, column);
            if (unknown.contains(cell)) {
                throw new NotComputable("a cell that is not known");
            }
            BigDecimal figure = values.get(cell);
            if (figure != null) {
                return figure;
            }
            Object result = results.get(cell);
            return result == null ? content(cell).value() : result;
        }

        private void requireWithinLimit() {
            if (isOverLimit()) {
                throw new NotComputable("too many cells");
            }
        }

        @Override
        public boolean isSubtotal(int sheet, int row, int column) {
            String formula = grids.get(sheet).cell(row, column).formula();
            return formula != null && formula.toUpperCase(Locale.ROOT).contains("SUBTOTAL(");
        }

        @Override
        public boolean isRowHidden(int sheet, int row) {
            Grid.GridRow found = grids.get(sheet).rows().get(row);
            return found != null && found.hidden();
        }

        @Override
        public Optional<Expression> named(String name) {
            return meanings.computeIfAbsent(
                    name.toUpperCase(Locale.ROOT),
                    upper -> Optional.ofNullable(names.get(upper))
                            .map(meaning -> FormulaParser.parse(FormulaText.of(meaning))));
        }
    }
}
