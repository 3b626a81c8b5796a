package org.cordee.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Describes the subject of a task about evidence: the member that provides it. */
@Component
class EvidenceSubjects implements TaskSubjects {

    private final JdbcClient database;

    EvidenceSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        return database.sql("SELECT id, organisation_id FROM evidence_file WHERE id IN (:ids)")
                .param("ids", ids.stream().map(UUID::toString).toList())
                .query((row, number) ->
                        new TaskSubject(row.getObject(1, UUID.class), List.of(row.getObject(2, UUID.class)), ""))
                .list();
    }
}
