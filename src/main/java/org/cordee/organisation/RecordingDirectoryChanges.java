package org.cordee.organisation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers each change of an organisation, in the transaction of the change, so that search indexes can follow. Uses SQL
 * because the table is a read model; an import numbers its changes itself, many at once.
 */
@Component
class RecordingDirectoryChanges {

    private final JdbcTemplate jdbc;

    RecordingDirectoryChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(OrganisationEvent event) {
        jdbc.update(
                "INSERT INTO directory_change (organisation_id) VALUES (?)",
                event.organisationId().toString());
    }
}
