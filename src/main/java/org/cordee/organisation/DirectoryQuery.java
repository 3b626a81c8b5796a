package org.cordee.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Converts a search to SQL, condition by condition; every value is passed as a parameter. */
final class DirectoryQuery {

    /** InnoDB does not index shorter words. */
    private static final int SHORTEST_INDEXED_WORD = 3;

    /** InnoDB's default stop words with three letters or more; a search for one of them would find nothing. */
    private static final Set<String> STOP_WORDS = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when", "where",
            "who", "will", "with", "www");

    private final List<String> conditions = new ArrayList<>();
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();
    private final LocalDate today;

    private DirectoryQuery(LocalDate today) {
        this.today = today;
    }

    static DirectoryQuery of(DirectorySearch search, LocalDate today) {
        DirectoryQuery query = new DirectoryQuery(today);
        // The register restricts the diffusion of these units: their entry only keeps what refers to it together.
        query.conditions.add("o.hidden = FALSE");
        query.name(stripped(search.name()));
        query.kind(search.kind());
        query.activity(stripped(search.activity()));
        query.place(stripped(search.place()));
        return query;
    }

    String where() {
        return String.join(" AND ", conditions);
    }

    MapSqlParameterSource parameters() {
        return parameters;
    }

    private void name(String name) {
        String digits = Siret.withoutSpaces(name);
        if (digits.matches("[0-9]{9}")) {
            conditions.add("o.siren = :siren");
            parameters.addValue("siren", digits);
            return;
        }
        if (digits.matches("[0-9]{14}")) {
            conditions.add(
                    "EXISTS (SELECT 1 FROM establishment e WHERE e.organisation_id = o.id AND e.siret = :siret)");
            parameters.addValue("siret", digits);
            return;
        }
        List<String> indexed = new ArrayList<>();
        int number = 0;
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (isIndexed(word)) {
                indexed.add("+" + word + "*");
            } else if (!word.isEmpty()) {
                conditions.add("o.legal_name LIKE :word" + number);
                parameters.addValue("word" + number++, "%" + word + "%");
            }
        }
        if (!indexed.isEmpty()) {
            conditions.add("MATCH (o.legal_name) AGAINST (:words IN BOOLEAN MODE)");
            parameters.addValue("words", String.join(" ", indexed));
        }
    }

    /** Returns true when the index of names has the word. */
    static boolean isIndexed(String word) {
        return word.length() >= SHORTEST_INDEXED_WORD && !STOP_WORDS.contains(word);
    }

    private void kind(@Nullable OrganisationKind kind) {
        if (kind == null) {
            return;
        }
        parameters.addValue("today", today);
        parameters.addValue("kind", kind.name());
        conditions.add(
                switch (kind) {
                    case TPE -> "o.size_class = 'MICRO'";
                    case PME, ETI, GE -> "o.size_class = :kind";
                    case SCOP, SCIC -> "o.legal_form = :kind";
                    case COOP -> "o.legal_form = 'COOPERATIVE'";
                    case ASSO -> "o.legal_form = 'ASSOCIATION'";
                    case MUT -> "o.legal_form = 'MUTUAL'";
                    case FOND -> "o.legal_form = 'FOUNDATION'";
                    case ESUS -> ESUS_HOLDS;
                    case ESS ->
                        "(o.legal_form IN ('SCOP','SCIC','COOPERATIVE','ASSOCIATION','MUTUAL','FOUNDATION')"
                                + " OR (o.legal_form <> 'PUBLIC_LAW' AND (o.ess_mention_since <= :today OR "
                                + ESUS_HOLDS + ")))";
                    case GEIQ ->
                        "EXISTS (SELECT 1 FROM establishment e WHERE e.organisation_id = o.id"
                                + " AND e.insertion_kind = :kind)";
                    default ->
                        "EXISTS (SELECT 1 FROM establishment e WHERE e.organisation_id = o.id"
                                + " AND e.insertion_kind = :kind AND (e.convention_from IS NOT NULL OR e.convention_to IS NOT NULL)"
                                + " AND (e.convention_from IS NULL OR e.convention_from <= :today)"
                                + " AND (e.convention_to IS NULL OR e.convention_to >= :today))";
                });
    }

    private static final String ESUS_HOLDS = "((o.esus_from IS NOT NULL OR o.esus_to IS NOT NULL)"
            + " AND (o.esus_from IS NULL OR o.esus_from <= :today) AND (o.esus_to IS NULL OR o.esus_to >= :today))";

    private void activity(String activity) {
        if (activity.isEmpty()) {
            return;
        }
        if (activity.matches("[0-9]{2,8}(-[0-9])?")) {
            String digits = activity.replaceAll("-.*", "");
            String stem = digits.length() == 8 ? new Cpv(digits).significantDigits() : digits;
            conditions.add("EXISTS (SELECT 1 FROM organisation_activity a"
                    + " WHERE a.organisation_id = o.id AND a.cpv LIKE :cpv)");
            parameters.addValue("cpv", stem + "%");
            return;
        }
        conditions.add("EXISTS (SELECT 1 FROM organisation_theme t"
                + " WHERE t.organisation_id = o.id AND t.theme LIKE :theme)");
        parameters.addValue("theme", Themes.code(activity) + "%");
    }

    private void place(String place) {
        if (place.isEmpty()) {
            return;
        }
        String upper = place.toUpperCase(Locale.ROOT);
        String department = Departments.exists(upper) ? upper : null;
        if (department != null || upper.matches("FR[A-Z0-9]{0,3}")) {
            area(department == null ? Departments.within(upper) : Set.of(department));
        } else if (place.matches("[0-9]{5}")) {
            conditions.add(AT_ESTABLISHMENT + "e.postal_code = :place)");
            parameters.addValue("place", place);
        } else {
            conditions.add(AT_ESTABLISHMENT + "e.city LIKE :place)");
            parameters.addValue("place", place.replace("%", "").replace("_", "") + "%");
        }
    }

    private static final String AT_ESTABLISHMENT =
            "EXISTS (SELECT 1 FROM establishment e WHERE e.organisation_id = o.id AND ";

    /**
     * Adds the condition that the organisation is established in one of the départements or states that it works there.
     */
    private void area(Set<String> departments) {
        conditions.add("(" + AT_ESTABLISHMENT + "e.department IN (:departments))"
                + " OR EXISTS (SELECT 1 FROM organisation_zone z"
                + " WHERE z.organisation_id = o.id AND z.zone IN (:zones)))");
        parameters.addValue("departments", departments.isEmpty() ? Set.of("-") : departments);
        parameters.addValue("zones", Territory.zonesCovering(departments));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
