package org.cordee.engine.runtime;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the tags with which process instances were started. */
public final class InstanceTags {

    private InstanceTags() {}

    /** Returns the tags by process instance key; an instance without tags is missing. */
    public static Map<String, Set<String>> of(JdbcTemplate jdbc, Collection<String> processInstanceKeys) {
        Map<String, Set<String>> tags = new HashMap<>();
        Set<String> keys = new HashSet<>(processInstanceKeys);
        if (!keys.isEmpty()) {
            jdbc.query(
                    "SELECT process_instance_key, tag FROM cordee_instance_tag WHERE process_instance_key IN ("
                            + String.join(",", Collections.nCopies(keys.size(), "?")) + ")",
                    row -> {
                        tags.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                                .add(row.getString(2));
                    },
                    keys.toArray());
        }
        return tags;
    }
}
