package org.cordee.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds entries of one library by their words. The search is SQL by hand: it compares each text and loads none. A
 * library has a limited number of entries, so that all of its rows are read and the freshness is computed in one place,
 * in {@link ReviewCycle}. The collation of the database ignores accents and capitals.
 */
@Component
class LibraryCatalogue {

    private static final String COLUMNS = "id, kind, title, question, buyer, amount, ended_on, occupation, issuer,"
            + " CHAR_LENGTH(text) AS characters, owner_id, review_months, reviewed_on, expires_on";

    /** Words in the title and the question count three times, the buyer and the trade twice. */
    private static final String MATCH = "((title LIKE ?) * 3 + (question LIKE ?) * 3 + (buyer LIKE ?) * 2"
            + " + (occupation LIKE ?) * 2 + (issuer LIKE ?) * 2 + (text LIKE ?))";

    private static final int COMPARED = 6;

    private final JdbcClient jdbc;
    private final LibraryUses uses;

    LibraryCatalogue(JdbcClient jdbc, LibraryUses uses) {
        this.jdbc = jdbc;
        this.uses = uses;
    }

    /** An entry of the library with the id of its owner. */
    record Found(LibraryRow row, @Nullable UUID owner, int score) {}

    /**
     * Returns the kept entries of an organisation that match one of the words, the best match first, then the most used.
     *
     * @param words empty for all entries
     */
    List<Found> find(UUID organisationId, List<String> words, LocalDate today) {
        List<Object> values = new ArrayList<>();
        StringBuilder score = new StringBuilder("0");
        for (String word : words) {
            score.append(" + ").append(MATCH);
            for (int compared = 0; compared < COMPARED; compared++) {
                values.add("%" + word + "%");
            }
        }
        values.add(organisationId.toString());
        String having = words.isEmpty() ? "" : " HAVING score > 0";
        Map<UUID, Long> bids = uses.bids(organisationId).stream()
                .collect(Collectors.toMap(LibraryUses.UsedIn::entryId, LibraryUses.UsedIn::bids));
        return jdbc
                .sql("SELECT " + COLUMNS + ", " + score + " AS score FROM library_entry"
                        + " WHERE organisation_id = ? AND state = 'KEPT'" + having)
                .params(values)
                .query((row, number) -> found(row, today, bids))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Found::score)
                        .reversed()
                        .thenComparing(one -> -one.row().bids())
                        .thenComparing(one -> one.row().title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(one -> one.row().id()))
                .toList();
    }

    private static Found found(ResultSet row, LocalDate today, Map<UUID, Long> bids) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ReviewCycle cycle = new ReviewCycle(
                row.getInt("review_months"),
                row.getObject("reviewed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
        LibraryRow line = new LibraryRow(
                id,
                LibraryKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("question"),
                row.getString("buyer"),
                row.getBigDecimal("amount"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("occupation"),
                row.getString("issuer"),
                row.getInt("characters"),
                null,
                cycle,
                cycle.freshness(today),
                bids.getOrDefault(id, 0L));
        return new Found(line, row.getObject("owner_id", UUID.class), row.getInt("score"));
    }
}
