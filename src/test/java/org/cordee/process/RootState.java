package org.cordee.process;

import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Shows what the engine and the tables hold about the process of a root that is no consortium. */
public final class RootState {

    private final Scenes scenes;

    public RootState(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Waits until nobody is awaited any more. */
    public void withoutTasks(ProcessRoot root) {
        scenes.await(
                "no task of " + root,
                () -> scenes.bean(TaskInbox.class).allOf(root.id()).isEmpty());
    }

    /** Waits until the engine has no instance of it and the application counts it as ended. */
    public void ended(ProcessRoot root) {
        scenes.await("end of " + root, () -> instances(root) == 0 && isEnded(root));
    }

    public int instances(ProcessRoot root) {
        return scenes.bean(EngineConnection.class)
                .client()
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.variables(Map.of(root.kind().variable(), "\"" + root.id() + "\""))
                        .state(ProcessInstanceState.ACTIVE))
                .send()
                .join()
                .items()
                .size();
    }

    public boolean isEnded(ProcessRoot root) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT ended_at IS NOT NULL FROM process_link WHERE root_id = ?", Boolean.class, root.id())
                .equals(List.of(true));
    }

    /** Waits until every command was sent and no job is open. */
    public void idle(ProcessRoot root) {
        scenes.await(
                "rest of " + root,
                () -> commands(root, "state <> 'SENT'") == 0
                        && scenes.bean(ProcessEngine.class).openJobs() == 0);
        scenes.bean(RefreshingInbox.class).sweep();
    }

    public int commands(ProcessRoot root, String condition) {
        Integer found = scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM engine_command WHERE root_id = ? AND " + condition,
                        Integer.class,
                        root.id());
        return found == null ? 0 : found;
    }

    /** Counts the audited acts of one kind; letters follow the same events. */
    public int acts(UUID subjectId, String act) {
        Integer found = scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND act = ?",
                        Integer.class,
                        subjectId,
                        act);
        return found == null ? 0 : found;
    }

    /** Sends a message that was sent before once more, as a server does that died after sending it. */
    void sendAgain(ProcessRoot root, String message) {
        String command = scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM engine_command WHERE root_id = ? AND payload LIKE ?",
                        String.class,
                        root.id(),
                        "%\"" + message + "\"%");
        scenes.bean(ProcessEngine.class).publish(message, root.id().toString(), String.valueOf(command), Map.of());
    }
}
