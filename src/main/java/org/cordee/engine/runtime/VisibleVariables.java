package org.cordee.engine.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.cordee.engine.operaton.InternalVariables;
import org.cordee.engine.operaton.JsonValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the variables that an execution sees: its own and those of the outer scopes, for many executions at once. */
final class VisibleVariables {

    private final JdbcTemplate jdbc;

    public VisibleVariables(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    private record Variable(
            String name, String execution, @Nullable String json) {}

    /** Reads all variables of these process instances; call {@link Snapshot#of} per execution afterwards. */
    public Snapshot read(Collection<String> processInstanceKeys, Collection<String> names) {
        Set<String> instances = new HashSet<>(processInstanceKeys);
        if (instances.isEmpty()) {
            return new Snapshot(Map.of(), Map.of());
        }
        String marks = marks(instances.size());
        Map<String, String> parents = new HashMap<>();
        jdbc.query(
                "SELECT ID_, PARENT_ID_ FROM ACT_RU_EXECUTION WHERE PARENT_ID_ IS NOT NULL AND PROC_INST_ID_ IN ("
                        + marks + ")",
                row -> {
                    parents.put(row.getString(1), row.getString(2));
                },
                instances.toArray());
        List<Object> values = new ArrayList<>(instances);
        values.addAll(names);
        String onlyNamed = names.isEmpty() ? "" : " AND v.NAME_ IN (" + marks(names.size()) + ")";
        Map<String, List<Variable>> byExecution = new HashMap<>();
        jdbc.query(
                "SELECT v.NAME_, v.EXECUTION_ID_, COALESCE(v.TEXT_, CONVERT(b.BYTES_ USING utf8mb4))"
                        + " FROM ACT_RU_VARIABLE v LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = v.BYTEARRAY_ID_"
                        + " WHERE v.PROC_INST_ID_ IN (" + marks + ")" + onlyNamed,
                row -> {
                    Variable variable = new Variable(row.getString(1), row.getString(2), row.getString(3));
                    if (!InternalVariables.isInternal(variable.name())) {
                        byExecution
                                .computeIfAbsent(variable.execution(), any -> new ArrayList<>())
                                .add(variable);
                    }
                },
                values.toArray());
        return new Snapshot(parents, byExecution);
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** Variables and scopes of some process instances at one moment. */
    public static final class Snapshot {

        private final Map<String, String> parents;
        private final Map<String, List<Variable>> byExecution;

        private Snapshot(Map<String, String> parents, Map<String, List<Variable>> byExecution) {
            this.parents = parents;
            this.byExecution = byExecution;
        }

        /** Returns the variables an execution sees; the nearest scope's value of each name wins. */
        public Map<String, Object> of(String executionId) {
            Map<String, Object> seen = new LinkedHashMap<>();
            Set<String> taken = new HashSet<>();
            for (String scope = executionId; scope != null; scope = parents.get(scope)) {
                for (Variable variable : byExecution.getOrDefault(scope, List.of())) {
                    if (taken.add(variable.name())) {
                        seen.put(variable.name(), JsonValues.read(variable.json() == null ? "null" : variable.json()));
                    }
                }
            }
            return seen;
        }
    }
}
