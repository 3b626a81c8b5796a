package org.cordee.process;

import io.camunda.client.api.command.ClientException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The processes that a test class leaves running. A solution that it published would be reviewed each year for ever:
 * later classes move time by months, and would wait for all the reminders that this causes.
 */
public final class LeftProcesses {

    private record Left(ProcessRoot root, long instance) {}

    private LeftProcesses() {}

    /** Ends them all in the engine and in the application. */
    public static void end(ApplicationContext application) {
        List<Left> all = application
                .getBean(JdbcTemplate.class)
                .query(
                        "SELECT root_kind, root_id, process_instance_key FROM process_link"
                                + " WHERE ended_at IS NULL AND process_instance_key IS NOT NULL",
                        (row, number) -> new Left(
                                new ProcessRoot(
                                        ProcessRoot.Kind.valueOf(row.getString("root_kind")),
                                        UUID.fromString(row.getString("root_id"))),
                                row.getLong("process_instance_key")));
        for (Left one : all) {
            cancel(application.getBean(EngineConnection.class), one.instance());
            application.getBean(ProcessLinks.class).recordEnd(one.root());
        }
    }

    static void cancel(EngineConnection engine, long instance) {
        try {
            engine.client().newCancelInstanceCommand(instance).send().join();
        } catch (ClientException endedMeanwhile) {
            // The instance came to its end without a cancellation.
        }
    }
}
