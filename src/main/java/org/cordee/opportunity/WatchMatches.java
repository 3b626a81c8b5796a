package org.cordee.opportunity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.opportunity.MatchLine.MatchKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opportunities that each watch found, and what the digests told. Uses SQL because it is an index between watches
 * and opportunities, written in bulk: a new opportunity reads the watches with one of its trades and no others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WatchMatches {

    /** Wider codes, as 45 for all works, are a trade of their own; a single digit is none. */
    private static final int FEWEST_DIGITS = 2;

    private static final String OPEN = " o.open_marker = TRUE AND o.answer_until > :now";
    private static final String UNANSWERED = " AND NOT EXISTS (SELECT 1 FROM opportunity_answer a"
            + " WHERE a.opportunity_id = o.id AND a.organisation_id = :organisation)";

    private final NamedParameterJdbcTemplate jdbc;

    WatchMatches(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A watch with the longest of its codes that touches a work. */
    record TouchedWatch(UUID watchId, String digits) {}

    /**
     * Returns watches that have a code inside or around the code of a work, in the order of their ids.
     *
     * @param digits the significant digits of the work
     * @param after the last watch of the page before; null for the first page
     */
    List<TouchedWatch> watchesOf(String digits, @Nullable UUID after, int most) {
        return jdbc.query(
                "SELECT watch_id, MAX(digits) FROM watch_trade WHERE (digits IN (:around) OR digits LIKE :inside)"
                        + (after == null ? "" : " AND watch_id > :after")
                        + " GROUP BY watch_id ORDER BY watch_id LIMIT :most",
                new MapSqlParameterSource("around", around(digits))
                        .addValue("inside", digits + "%")
                        .addValue("after", after == null ? null : after.toString())
                        .addValue("most", most),
                (row, number) -> new TouchedWatch(UUID.fromString(row.getString(1)), row.getString(2)));
    }

    /** Returns the ids of open opportunities with a code inside or around one of these, the latest first. */
    List<UUID> openOf(Collection<String> digits, Instant now, int most) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("now", Timestamp.from(now)).addValue("most", most);
        List<String> around = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        for (String one : digits) {
            around.addAll(around(one));
            parameters.addValue("inside" + inside.size(), one + "%");
            inside.add("o.cpv_digits LIKE :inside" + inside.size());
        }
        parameters.addValue("around", around);
        return jdbc.query(
                "SELECT o.id FROM opportunity o WHERE" + OPEN + " AND (o.cpv_digits IN (:around) OR "
                        + String.join(" OR ", inside) + ") ORDER BY o.id DESC LIMIT :most",
                parameters,
                (row, number) -> UUID.fromString(row.getString(1)));
    }

    /** Returns a code with all codes that contain it: 7731 gives 77, 773 and 7731. */
    static List<String> around(String digits) {
        return IntStream.rangeClosed(FEWEST_DIGITS, digits.length())
                .mapToObj(length -> digits.substring(0, length))
                .toList();
    }

    /** Stores matches; one that is stored already takes over the new figures and keeps its time. */
    void store(Collection<MatchLine> matches) {
        if (matches.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO opportunity_match (watch_id, opportunity_id, digits, kilometres, matched_at)"
                        + " VALUES (:watch, :opportunity, :digits, :kilometres, :at)"
                        + " ON DUPLICATE KEY UPDATE digits = VALUES(digits), kilometres = VALUES(kilometres)",
                matches.stream()
                        .map(one -> new MapSqlParameterSource(
                                        "watch", one.key().watchId().toString())
                                .addValue(
                                        "opportunity", one.key().opportunityId().toString())
                                .addValue("digits", one.digits())
                                .addValue("kilometres", one.kilometres())
                                .addValue("at", Timestamp.from(one.matchedAt())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Removes the matches of a watch, before they are found again. */
    void remove(UUID watchId) {
        jdbc.update(
                "DELETE FROM opportunity_match WHERE watch_id = :watch",
                new MapSqlParameterSource("watch", watchId.toString()));
    }

    /** Sets the digests of some watches due at a moment, for readers with this pace; an earlier date stays. */
    void wake(Collection<UUID> watchIds, DigestPace pace, Instant at) {
        if (watchIds.isEmpty()) {
            return;
        }
        jdbc.update(
                "UPDATE watch_reader SET next_digest_at = :at, version = version + 1"
                        + " WHERE watch_id IN (:watches) AND pace = :pace"
                        + " AND (next_digest_at IS NULL OR next_digest_at > :at)",
                new MapSqlParameterSource(
                                "watches", watchIds.stream().map(UUID::toString).toList())
                        .addValue("pace", pace.name())
                        .addValue("at", Timestamp.from(at)));
    }

    /**
     * Returns the open opportunities of a watch that its structure has not answered, those that end first first.
     *
     * @param kind only of this kind; null for all
     */
    List<MatchLine> unanswered(
            UUID watchId, UUID organisationId, @Nullable OpportunityKind kind, Instant now, long offset, int most) {
        return jdbc.query(
                "SELECT m.watch_id, m.opportunity_id, m.digits, m.kilometres, m.matched_at, o.wave"
                        + " FROM opportunity_match m JOIN opportunity o ON o.id = m.opportunity_id"
                        + " WHERE m.watch_id = :watch AND" + OPEN + UNANSWERED
                        + (kind == null ? "" : " AND o.kind = :kind")
                        + " ORDER BY o.answer_until, o.id LIMIT :most OFFSET :offset",
                of(watchId, organisationId, now)
                        .addValue("kind", kind == null ? null : kind.name())
                        .addValue("most", most)
                        .addValue("offset", offset),
                (row, number) -> line(row));
    }

    /** Counts the open opportunities of a watch that its structure has not answered, by kind. */
    Map<OpportunityKind, Integer> counts(UUID watchId, UUID organisationId, Instant now) {
        Map<OpportunityKind, Integer> counts = new EnumMap<>(OpportunityKind.class);
        jdbc.query(
                "SELECT o.kind, COUNT(*) FROM opportunity_match m JOIN opportunity o ON o.id = m.opportunity_id"
                        + " WHERE m.watch_id = :watch AND" + OPEN + UNANSWERED + " GROUP BY o.kind",
                of(watchId, organisationId, now),
                row -> {
                    counts.put(OpportunityKind.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Returns the match of a watch with one opportunity; empty when it found none. */
    List<MatchLine> one(UUID watchId, UUID opportunityId) {
        return jdbc.query(
                "SELECT m.watch_id, m.opportunity_id, m.digits, m.kilometres, m.matched_at, o.wave"
                        + " FROM opportunity_match m JOIN opportunity o ON o.id = m.opportunity_id"
                        + " WHERE m.watch_id = :watch AND m.opportunity_id = :opportunity",
                new MapSqlParameterSource("watch", watchId.toString())
                        .addValue("opportunity", opportunityId.toString()),
                (row, number) -> line(row));
    }

    /**
     * Returns what a person has not been told yet: new opportunities, and those of a wave of reminders; neither
     * answered nor closed ones.
     */
    List<MatchLine> untold(UUID readerId, UUID watchId, UUID organisationId, Instant now, int most) {
        return jdbc.query(
                "SELECT m.watch_id, m.opportunity_id, m.digits, m.kilometres, m.matched_at, o.wave"
                        + " FROM opportunity_match m JOIN opportunity o ON o.id = m.opportunity_id"
                        + " WHERE m.watch_id = :watch AND" + OPEN + UNANSWERED
                        + " AND NOT EXISTS (SELECT 1 FROM watch_digest_item i WHERE i.reader_id = :reader"
                        + " AND i.opportunity_id = o.id AND i.wave >= o.wave)"
                        + " ORDER BY o.answer_until, o.id LIMIT :most",
                of(watchId, organisationId, now)
                        .addValue("reader", readerId.toString())
                        .addValue("most", most),
                (row, number) -> line(row));
    }

    /** Tells if the person had a digest in this period. */
    boolean hasDigest(UUID readerId, int period) {
        Integer found = jdbc.queryForObject(
                "SELECT COUNT(*) FROM watch_digest WHERE reader_id = :reader AND period = :period",
                new MapSqlParameterSource("reader", readerId.toString()).addValue("period", period),
                Integer.class);
        return found != null && found > 0;
    }

    /**
     * Records a digest with what it tells, in the transaction of its letter.
     *
     * @throws DuplicateKeyException when the person had one in this period
     */
    void record(UUID readerId, int period, Collection<MatchLine> told, Instant now) {
        MapSqlParameterSource digest = new MapSqlParameterSource("reader", readerId.toString())
                .addValue("period", period)
                .addValue("listed", told.size())
                .addValue("at", Timestamp.from(now));
        jdbc.update(
                "INSERT INTO watch_digest (reader_id, period, listed, written_at)"
                        + " VALUES (:reader, :period, :listed, :at)",
                digest);
        jdbc.batchUpdate(
                "INSERT INTO watch_digest_item (reader_id, opportunity_id, wave, period)"
                        + " VALUES (:reader, :opportunity, :wave, :period)",
                told.stream()
                        .map(one -> new MapSqlParameterSource("reader", readerId.toString())
                                .addValue(
                                        "opportunity", one.key().opportunityId().toString())
                                .addValue("wave", one.wave())
                                .addValue("period", period))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Removes what digests told some people and the addresses of their feeds, before the people are removed. */
    void forgetReaders(Collection<UUID> readerIds) {
        if (readerIds.isEmpty()) {
            return;
        }
        MapSqlParameterSource readers = new MapSqlParameterSource(
                "readers", readerIds.stream().map(UUID::toString).toList());
        for (String table : List.of("watch_digest_item", "watch_digest", "watch_feed")) {
            jdbc.update("DELETE FROM " + table + " WHERE reader_id IN (:readers)", readers);
        }
        jdbc.update("DELETE FROM watch_reader WHERE id IN (:readers)", readers);
    }

    private static MapSqlParameterSource of(UUID watchId, UUID organisationId, Instant now) {
        return new MapSqlParameterSource("watch", watchId.toString())
                .addValue("organisation", organisationId.toString())
                .addValue("now", Timestamp.from(now));
    }

    private static MatchLine line(ResultSet row) throws SQLException {
        int kilometres = row.getInt(4);
        boolean unknown = row.wasNull();
        return new MatchLine(
                new MatchKey(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))),
                row.getString(3),
                unknown ? null : kilometres,
                row.getTimestamp(5).toInstant(),
                row.getInt(6));
    }
}
