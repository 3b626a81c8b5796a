package org.cordee.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.nomenclature.Suggestion;
import org.cordee.shared.Actor;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests French organisations by the words of their name, their SIREN or SIRET, or its first digits, as the search of
 * the directory finds them. Uses SQL for the four columns that a suggestion shows. An organisation without SIREN is not
 * suggested: forms name an organisation by it; one whose diffusion the register restricts is not shown.
 */
@Component
@Transactional(readOnly = true)
public class SuggestingOrganisations {

    private static final int SHORTEST_WORDS = 2;
    private static final int LONGEST_WORDS = 100;
    private static final int SIREN_DIGITS = 9;

    /** The search is asked for more than are shown, because those without a SIREN are left out. */
    private static final int FOUND_FOR_ONE = 3;

    private static final String SELECT = "SELECT o.id, o.siren, o.legal_name, e.city, e.department FROM organisation o"
            + " LEFT JOIN establishment e ON e.id = (SELECT f.id FROM establishment f"
            + " WHERE f.organisation_id = o.id ORDER BY f.id LIMIT 1) WHERE o.siren IS NOT NULL"
            + " AND o.hidden = FALSE AND ";

    private final FindingByName finding;
    private final NamedParameterJdbcTemplate jdbc;

    SuggestingOrganisations(FindingByName finding, NamedParameterJdbcTemplate jdbc) {
        this.finding = finding;
        this.jdbc = jdbc;
    }

    /**
     * Returns organisations with their SIREN as code, the best match first, at most so many; none for fewer than two
     * signs, and none while the directory is read for the first time.
     *
     * @throws org.cordee.shared.NotFound for the holder of a one-time link
     */
    public List<Suggestion> suggest(Actor actor, String words, int limit) {
        DirectoryAccess.requireReader(actor);
        if (words.strip().length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
            return List.of();
        }
        List<UUID> found = found(words, limit * FOUND_FOR_ONE);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Suggestion> byId = new HashMap<>();
        MapSqlParameterSource ids = new MapSqlParameterSource(
                "ids", found.stream().map(UUID::toString).toList());
        jdbc.query(SELECT + "o.id IN (:ids)", ids, row -> {
            byId.put(UUID.fromString(row.getString(1)), suggestion(row));
        });
        return found.stream().filter(byId::containsKey).map(byId::get).limit(limit).toList();
    }

    private List<UUID> found(String words, int most) {
        try {
            return finding.organisations(words, most);
        } catch (TooEarly beingRead) {
            return List.of();
        }
    }

    /** Returns the organisation with a SIREN; empty when the directory does not have it. */
    public Optional<Suggestion> find(Actor actor, String siren) {
        DirectoryAccess.requireReader(actor);
        return siren.matches("[0-9]{" + SIREN_DIGITS + "}")
                ? jdbc
                        .query(
                                SELECT + "o.siren = :siren",
                                new MapSqlParameterSource("siren", siren),
                                (row, number) -> suggestion(row))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(row.getString(2), row.getString(3), place(row.getString(4), row.getString(5)), null);
    }

    private static @Nullable String place(@Nullable String city, @Nullable String department) {
        return city == null || department == null ? city : city + " (" + department + ")";
    }
}
