package org.cordee.process.crash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.EngineConnection;
import org.cordee.process.Scenes;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The result of a procedure, without its ids: states, letters, acts in the audit trail, engine commands, process
 * instances, and the number of its rows in every table.
 */
record ProcedureOutcome(
        String state,
        List<String> invitations,
        List<String> letters,
        List<String> acts,
        List<String> orders,
        List<String> instances,
        Map<String, Integer> rows) {

    static ProcedureOutcome of(Scenes scenes, UUID consortium, ProcedureParties cast) {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        String id = consortium.toString();
        Map<String, Integer> rows = new TreeMap<>();
        new ConsortiumRows(scenes, consortium).rows().forEach((table, found) -> rows.put(table, found.size()));
        return new ProcedureOutcome(
                jdbc.queryForObject("SELECT state FROM consortium WHERE id = ?", String.class, id),
                sorted(jdbc, cast, "SELECT organisation_id, state FROM invitation WHERE consortium_id = ?", id),
                sorted(jdbc, cast, "SELECT kind, round, recipient FROM letter WHERE consortium_id = ?", id),
                sorted(jdbc, cast, "SELECT act, organisation_id FROM audit_entry WHERE chain = ?", id),
                sorted(jdbc, cast, "SELECT kind, state FROM engine_command WHERE consortium_id = ?", id),
                instances(scenes, consortium),
                rows);
    }

    /** Returns the parts that differ, each as found and as expected. */
    String differenceTo(ProcedureOutcome expected) {
        StringBuilder difference = new StringBuilder();
        for (var part : ProcedureOutcome.class.getRecordComponents()) {
            Object found = value(part.getAccessor(), this);
            Object wanted = value(part.getAccessor(), expected);
            if (!found.equals(wanted)) {
                difference.append(part.getName() + " " + found + ", expected " + wanted + "; ");
            }
        }
        return difference.toString();
    }

    private static Object value(java.lang.reflect.Method accessor, ProcedureOutcome of) {
        try {
            return accessor.invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> sorted(JdbcTemplate jdbc, ProcedureParties cast, String sql, String id) {
        return jdbc.queryForList(sql, id).stream()
                .map(row -> cast.part(row.values().toString()))
                .sorted()
                .toList();
    }

    static List<String> instances(Scenes scenes, UUID consortium) {
        return scenes
                .bean(EngineConnection.class)
                .client()
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.variables(Map.of("consortiumId", "\"" + consortium + "\"")))
                .page(page -> page.limit(100))
                .send()
                .join()
                .items()
                .stream()
                .map(instance -> instance.getProcessDefinitionId() + " " + instance.getState())
                .sorted()
                .collect(Collectors.toList());
    }
}
