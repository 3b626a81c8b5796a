package org.cordee.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the texts of many coordinators' notes with one SQL statement, for a file with one row per consortium. */
@Repository
class NoteTexts {

    private final NamedParameterJdbcTemplate jdbc;

    NoteTexts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the texts by consortium; a consortium without a note has no entry. Does not check who may read them. */
    Map<UUID, String> of(Collection<UUID> consortiumIds) {
        Map<UUID, String> words = new HashMap<>();
        if (!consortiumIds.isEmpty()) {
            jdbc.query(
                    "SELECT id, words FROM coordinator_note WHERE id IN (:ids)",
                    Map.of("ids", consortiumIds.stream().map(UUID::toString).toList()),
                    row -> {
                        words.put(UUID.fromString(row.getString(1)), row.getString(2));
                    });
        }
        return words;
    }
}
