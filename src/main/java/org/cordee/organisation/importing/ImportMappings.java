package org.cordee.organisation.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cordee.shared.RuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what users chose for columns under a name. Uses SQL because it is a list of names and texts. */
@Component
class ImportMappings {

    private static final int LONGEST = 100;
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;

    ImportMappings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        jdbc.query("SELECT name, column_mapping FROM directory_mapping ORDER BY name LIMIT " + MOST, row -> {
            kept.put(row.getString(1), ChosenColumns.read(row.getString(2)));
        });
        return kept;
    }

    /** @throws RuleViolation when the name is empty or too long, or a hundred names are used */
    void keep(String name, Map<String, String> columns) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw RuleViolation.of("mappingName", "organisation.import.mapping-name", LONGEST);
        }
        Map<String, Map<String, String>> kept = all();
        if (!kept.containsKey(plain) && kept.size() >= MOST) {
            throw RuleViolation.of("mappingName", "organisation.import.too-many-mappings", MOST);
        }
        jdbc.update(
                "INSERT INTO directory_mapping (name, column_mapping) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE column_mapping = VALUES(column_mapping)",
                plain,
                ChosenColumns.written(columns));
    }
}
