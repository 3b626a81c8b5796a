package org.cordee.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores which source a fact comes from where it is not the source of its row. Uses SQL because an import reads and
 * writes those of a thousand organisations at once.
 */
@Component
public class FactSources {

    private final JdbcTemplate jdbc;

    public FactSources(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the numbers of the other sources of each subject by fact, in one statement. */
    public Map<UUID, Map<FactField, Integer>> of(Collection<UUID> subjects) {
        Map<UUID, Map<FactField, Integer>> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.query(
                    "SELECT subject_id, source_id, fields FROM fact_source WHERE subject_id IN ("
                            + "?,".repeat(subjects.size() - 1) + "?)",
                    (ResultSet row) -> read(row, found),
                    subjects.stream().map(UUID::toString).toArray());
        }
        return found;
    }

    private static void read(ResultSet row, Map<UUID, Map<FactField, Integer>> found) throws SQLException {
        Map<FactField, Integer> sources =
                found.computeIfAbsent(UUID.fromString(row.getString(1)), subject -> new EnumMap<>(FactField.class));
        int source = row.getInt(2);
        FactField.read(row.getString(3)).forEach(field -> sources.put(field, source));
    }

    /** Replaces the other sources of these subjects, in two statements. A subject without any loses its rows. */
    public void replace(Map<UUID, Map<FactField, Integer>> sources) {
        if (sources.isEmpty()) {
            return;
        }
        jdbc.update(
                "DELETE FROM fact_source WHERE subject_id IN (" + "?,".repeat(sources.size() - 1) + "?)",
                sources.keySet().stream().map(UUID::toString).toArray());
        List<Object[]> rows = sources.entrySet().stream()
                .flatMap(subject -> bySource(subject.getValue()).entrySet().stream()
                        .map(source -> new Object[] {
                            subject.getKey().toString(), source.getKey(), FactField.written(source.getValue())
                        }))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO fact_source (subject_id, source_id, fields) VALUES (?, ?, ?)", rows);
        }
    }

    private static Map<Integer, Set<FactField>> bySource(Map<FactField, Integer> sources) {
        Map<Integer, Set<FactField>> fields = new HashMap<>();
        sources.forEach((field, source) -> fields.computeIfAbsent(source, one -> EnumSet.noneOf(FactField.class))
                .add(field));
        return fields;
    }

    /** Records that these facts of one subject now come from a source; its other facts keep theirs. */
    void record(UUID subject, Set<FactField> fields, DirectorySource source) {
        if (fields.isEmpty()) {
            return;
        }
        Map<FactField, Integer> sources = new EnumMap<>(FactField.class);
        sources.putAll(of(List.of(subject)).getOrDefault(subject, Map.of()));
        fields.forEach(field -> sources.put(field, source.id()));
        replace(Map.of(subject, sources));
    }
}
