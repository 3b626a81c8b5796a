package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.document.frame.HeadingWords.Role;
import org.jspecify.annotations.Nullable;

/** Finds the row with the headings of a price table, which may take two rows: a merged one above, details below. */
final class HeadingSearch {

    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 60;
    private static final int FEWEST_ROLES = 3;

    private final Grid grid;
    private final int sheet;

    HeadingSearch(Grid grid, int sheet) {
        this.grid = grid;
        this.sheet = sheet;
    }

    /**
     * The columns by their headings.
     *
     * @param sure false when two columns claim one role, or when a price is that of a unit or a total
     */
    record Found(FrameColumns columns, boolean sure) {}

    @Nullable
    Found find() {
        Found best = null;
        int most = 0;
        int looked = 0;
        for (int row : grid.rows().keySet()) {
            if (++looked > MOST_ROWS) {
                break;
            }
            for (int above = 0; above <= 1; above++) {
                Claims claims = claims(row, above);
                if (claims.isTable() && claims.roles.size() > most) {
                    most = claims.roles.size();
                    best = new Found(claims.columns(sheet, row), claims.isSure());
                }
            }
        }
        return best;
    }

    /** Tells if a row repeats headings, as on each printed page. */
    boolean isHeading(int row) {
        return claims(row, 0).roles.size() >= FEWEST_ROLES;
    }

    /** Returns the texts of a row by column. */
    List<String> texts(int row) {
        List<String> texts = new ArrayList<>();
        Grid.GridRow found = grid.rows().get(row);
        int last = found == null || found.cells().isEmpty()
                ? 0
                : Math.min(MOST_COLUMNS, found.cells().lastKey());
        for (int column = 1; column <= last; column++) {
            texts.add(grid.shown(row, column).text());
        }
        return texts;
    }

    private Claims claims(int row, int above) {
        Claims claims = new Claims();
        List<String> texts = texts(row);
        List<String> higher = above == 0 ? List.of() : texts(row - above);
        for (int column = 1; column <= Math.max(texts.size(), higher.size()); column++) {
            String own = column <= texts.size() ? texts.get(column - 1) : "";
            String over = column <= higher.size() ? higher.get(column - 1) : "";
            if (grid.isCovered(row, column) && own.equals(left(texts, column))) {
                continue;
            }
            Role role = over.equals(own) ? HeadingWords.role(own) : firstRole(own, over + " " + own, over);
            if (role != null) {
                claims.add(role, column);
            }
        }
        return claims;
    }

    /** Returns the text of the column before, which a merged area repeats. */
    private static String left(List<String> texts, int column) {
        return column < 2 || column - 2 >= texts.size() ? "" : texts.get(column - 2);
    }

    private static @Nullable Role firstRole(String... texts) {
        for (String text : texts) {
            Role role = HeadingWords.role(text);
            if (role != null && role != Role.PRICE) {
                return role;
            }
        }
        return HeadingWords.role(texts[0]);
    }

    /** The columns that claim each role. */
    private static final class Claims {

        private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
        private boolean twice;

        void add(Role role, int column) {
            twice |= roles.putIfAbsent(role, column) != null;
        }

        boolean isTable() {
            boolean price = roles.containsKey(Role.UNIT_PRICE)
                    || roles.containsKey(Role.PRICE)
                    || roles.containsKey(Role.TOTAL);
            return price && roles.containsKey(Role.LABEL) && roles.size() >= FEWEST_ROLES - 1;
        }

        boolean isSure() {
            boolean clear = roles.containsKey(Role.UNIT_PRICE) && !roles.containsKey(Role.PRICE);
            return !twice && clear && roles.size() >= FEWEST_ROLES;
        }

        FrameColumns columns(int sheet, int row) {
            Integer unitPrice = roles.get(Role.UNIT_PRICE);
            Integer total = roles.get(Role.TOTAL);
            if (unitPrice == null) {
                unitPrice = roles.get(Role.PRICE);
            } else if (total == null) {
                total = roles.get(Role.PRICE);
            }
            return new FrameColumns(
                    sheet,
                    row,
                    roles.get(Role.NUMBER),
                    Objects.requireNonNull(roles.get(Role.LABEL)),
                    roles.get(Role.UNIT),
                    roles.get(Role.QUANTITY),
                    unitPrice,
                    total,
                    roles.get(Role.WITH_TAX),
                    roles.get(Role.VAT));
        }
    }
}
