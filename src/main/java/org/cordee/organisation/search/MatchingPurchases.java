package org.cordee.organisation.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.search.PurchaseMatch.Structure;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.TooEarly;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the structures that could answer purchases: by the activities in the object of each, around its place, with
 * their stated capacity. The index is asked once for each purchase, the database once for all together.
 */
@Component
public class MatchingPurchases {

    /** The most purchases of one call. */
    public static final int MOST_PURCHASES = 100;

    /** The most establishments with a capacity that are returned for one purchase. */
    public static final int MOST_STRUCTURES = 100;

    private final DirectoryFollower follower;
    private final PurchaseSearch search;
    private final NamedParameterJdbcTemplate jdbc;
    private final BusinessClock clock;

    MatchingPurchases(
            DirectoryFollower follower,
            ActivityWords words,
            SearchSettings settings,
            NamedParameterJdbcTemplate jdbc,
            BusinessClock clock) {
        this.follower = follower;
        this.search = new PurchaseSearch(words, settings.longestQuery());
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the matches in the order of the purchases, on today's directory.
     *
     * @param purchases at most {@value #MOST_PURCHASES}
     * @throws NotFound for the holder of a one-time link
     * @throws TooEarly while the directory is read for the first time
     */
    public List<PurchaseMatch> match(Actor actor, List<Purchase> purchases) {
        DirectoryAccess.requireReader(actor);
        if (purchases.size() > MOST_PURCHASES) {
            throw new IllegalArgumentException(purchases.size() + " purchases at once");
        }
        List<PurchaseMatch> matches =
                follower.answer(reader -> search.match(reader, purchases, clock.today(), MOST_STRUCTURES));
        Map<UUID, Percentage> ratios = ratios(matches.stream()
                .flatMap(match -> match.structures().stream())
                .filter(structure -> structure.hours() && !structure.posted())
                .map(Structure::establishmentId)
                .collect(Collectors.toSet()));
        return matches.stream()
                .map(match -> match.withStructures(match.structures().stream()
                        .map(one -> one.withRatio(ratios.get(one.establishmentId())))
                        .toList()))
                .toList();
    }

    /** Reads a figure that the index does not have. SQL by hand: the aggregates would be loaded one by one. */
    private Map<UUID, Percentage> ratios(Set<UUID> establishments) {
        Map<UUID, Percentage> ratios = new HashMap<>();
        if (!establishments.isEmpty()) {
            jdbc.query(
                    "SELECT id, insertion_staff_ratio FROM establishment"
                            + " WHERE id IN (:ids) AND insertion_staff_ratio IS NOT NULL",
                    new MapSqlParameterSource(
                            "ids", establishments.stream().map(UUID::toString).toList()),
                    row -> {
                        BigDecimal ratio = Objects.requireNonNull(row.getBigDecimal(2));
                        ratios.put(UUID.fromString(row.getString(1)), new Percentage(ratio));
                    });
        }
        return ratios;
    }
}
