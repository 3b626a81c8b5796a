package org.cordee.consortium;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.TaskSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Describes the subject of an invitation task: the work of the slot, the lead and the candidate. */
@Component
class InvitationSubjects implements TaskSubjects {

    private final JdbcClient database;

    InvitationSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        return database.sql("SELECT i.id, i.lead_organisation_id, i.organisation_id, s.need FROM invitation i"
                        + " JOIN slot s ON s.id = i.slot_id WHERE i.id IN (:ids)")
                .param("ids", ids.stream().map(UUID::toString).toList())
                .query((row, number) -> new TaskSubject(
                        row.getObject(1, UUID.class),
                        List.of(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                        row.getString(4)))
                .list();
    }
}
