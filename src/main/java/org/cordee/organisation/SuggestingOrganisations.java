package org.cordee.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.nomenclature.Suggestion;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests French organisations by the words of their name or the first digits of their SIREN. Uses SQL because it
 * reads four columns of an indexed table at each stroke of a key. An organisation without SIREN is not suggested: forms name
 * an organisation by it; one whose diffusion the register restricts is not shown.
 */
@Component
@Transactional(readOnly = true)
public class SuggestingOrganisations {

    private static final int FEWEST_DIGITS = 3;
    private static final int SIREN_DIGITS = 9;
    private static final int LONGEST_WORDS = 100;

    private static final String SELECT = "SELECT o.siren, o.legal_name, e.city, e.department FROM organisation o"
            + " LEFT JOIN establishment e ON e.id = (SELECT f.id FROM establishment f"
            + " WHERE f.organisation_id = o.id ORDER BY f.id LIMIT 1) WHERE o.siren IS NOT NULL"
            + " AND o.hidden = FALSE AND ";

    private static final RowMapper<Suggestion> ROW = (row, number) ->
            new Suggestion(row.getString(1), row.getString(2), place(row.getString(3), row.getString(4)), null);

    private final NamedParameterJdbcTemplate jdbc;

    SuggestingOrganisations(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns organisations with their SIREN as code, sorted by name, at most so many; none for fewer than two letters
     * or three digits.
     *
     * @throws org.cordee.shared.NotFound for the holder of a one-time link
     */
    public List<Suggestion> suggest(Actor actor, String words, int limit) {
        DirectoryAccess.requireReader(actor);
        String digits = Siret.withoutSpaces(words);
        MapSqlParameterSource parameters = new MapSqlParameterSource("limit", limit);
        String condition;
        if (digits.matches("[0-9]{" + FEWEST_DIGITS + ",14}")) {
            condition = "o.siren LIKE :siren";
            parameters.addValue("siren", digits.substring(0, Math.min(SIREN_DIGITS, digits.length())) + "%");
        } else if (words.strip().length() < 2 || words.length() > LONGEST_WORDS) {
            return List.of();
        } else {
            condition = named(words, parameters);
        }
        return jdbc.query(SELECT + condition + " ORDER BY o.legal_name, o.id LIMIT :limit", parameters, ROW);
    }

    /** Returns the organisation with a SIREN; empty when the directory does not have it. */
    public Optional<Suggestion> find(Actor actor, String siren) {
        DirectoryAccess.requireReader(actor);
        return siren.matches("[0-9]{" + SIREN_DIGITS + "}")
                ? jdbc.query(SELECT + "o.siren = :siren", new MapSqlParameterSource("siren", siren), ROW).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the condition that the name has all words; the index of the database has no words of two letters. */
    private static String named(String words, MapSqlParameterSource parameters) {
        List<String> conditions = new ArrayList<>();
        List<String> indexed = new ArrayList<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (DirectoryQuery.isIndexed(word)) {
                indexed.add("+" + word + "*");
            } else if (!word.isEmpty()) {
                String name = "word" + conditions.size();
                conditions.add("o.legal_name LIKE :" + name);
                parameters.addValue(name, "%" + word + "%");
            }
        }
        if (!indexed.isEmpty()) {
            conditions.add("MATCH (o.legal_name) AGAINST (:words IN BOOLEAN MODE)");
            parameters.addValue("words", String.join(" ", indexed));
        }
        return conditions.isEmpty() ? "1 = 0" : String.join(" AND ", conditions);
    }

    private static @Nullable String place(@Nullable String city, @Nullable String department) {
        return city == null || department == null ? city : city + " (" + department + ")";
    }
}
