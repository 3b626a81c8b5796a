package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.organisation.Siret;
import org.cordee.organisation.Themes;
import org.cordee.organisation.importing.ReadLine.Unidentified;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds which establishment of the directory a line without a number means: the only one with the same name at the same
 * place. Uses SQL because it asks for the names of a whole batch at once.
 */
final class NamedStructures {

    /** Common names, as of local branches, have hundreds of structures. */
    private static final int MOST = 20_000;

    private NamedStructures() {}

    /** An establishment of the directory with the name of a line. */
    private record Candidate(String siret, String postalCode, String city) {

        boolean isAt(SiteFacts site) {
            boolean samePostalCode = postalCode.equals(site.postalCode());
            boolean sameCity = site.city() != null && Themes.code(city).equals(Themes.code(site.city()));
            return samePostalCode && (site.city() == null || sameCity)
                    || sameCity && (site.postalCode() == null || samePostalCode);
        }
    }

    /** Returns the lines in their order; those whose structure was found have its SIRET and a remark that says so. */
    static List<ReadLine> identify(JdbcTemplate jdbc, List<ReadLine> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (ReadLine line : lines) {
            String name = name(line);
            if (name != null) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            return lines;
        }
        Map<String, List<Candidate>> known = known(jdbc, names);
        return lines.stream().map(line -> identified(line, known)).toList();
    }

    private static ReadLine identified(ReadLine line, Map<String, List<Candidate>> known) {
        String name = name(line);
        Unidentified unidentified = line.unidentified();
        if (name == null || unidentified == null) {
            return line;
        }
        List<Candidate> found = known.getOrDefault(Themes.code(name), List.of()).stream()
                .filter(candidate -> candidate.isAt(unidentified.site()))
                .toList();
        return found.size() == 1 ? line.identifiedAs(new Siret(found.get(0).siret())) : line;
    }

    private static @Nullable String name(ReadLine line) {
        return line.unidentified() == null ? null : line.unidentified().unit().legalName();
    }

    private static Map<String, List<Candidate>> known(JdbcTemplate jdbc, Set<String> names) {
        Map<String, List<Candidate>> known = new HashMap<>();
        String places = String.join(", ", Collections.nCopies(names.size(), "?"));
        List<Object> arguments = new ArrayList<>(names);
        arguments.add(MOST);
        jdbc.query(
                "SELECT o.legal_name, e.siret, e.postal_code, e.city FROM organisation o"
                        + " JOIN establishment e ON e.organisation_id = o.id"
                        + " WHERE o.legal_name IN (" + places
                        + ") AND o.hidden = FALSE AND e.siret IS NOT NULL LIMIT ?",
                row -> {
                    String postalCode = row.getString(3);
                    known.computeIfAbsent(Themes.code(row.getString(1)), none -> new ArrayList<>())
                            .add(new Candidate(
                                    row.getString(2), postalCode == null ? "" : postalCode, row.getString(4)));
                },
                arguments.toArray());
        int read = known.values().stream().mapToInt(List::size).sum();
        return read < MOST ? known : Map.of();
    }
}
