package org.cordee.process;

import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests ask about the process of a root that is not a consortium. */
public record RunningRoot(Scenes scenes, ProcessRoot root) {

    /** Waits until nobody is awaited any more. */
    public void withoutTasks() {
        scenes.await(
                "no task of " + root,
                () -> scenes.bean(TaskInbox.class).allOf(root.id()).isEmpty());
    }

    /** Waits until the engine has no instance of it and the application counts it as ended. */
    public void ended() {
        scenes.await("end of " + root, () -> instances() == 0 && isEnded());
    }

    public int instances() {
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

    public boolean isEnded() {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT ended_at IS NOT NULL FROM process_link WHERE root_id = ?", Boolean.class, root.id())
                .equals(List.of(true));
    }

    /** Waits until every command was sent and no job is open. */
    public void idle() {
        scenes.await(
                "rest of " + root,
                () -> commands("state <> 'SENT'") == 0
                        && scenes.bean(ProcessEngine.class).openJobs() == 0);
        scenes.bean(RefreshingInbox.class).sweep();
    }

    public int commands(String condition) {
        return count("SELECT count(*) FROM engine_command WHERE root_id = ? AND " + condition, root.id());
    }

    /** Counts the audited acts of the root of one kind; letters follow the same events. */
    public int acts(String act) {
        return count("SELECT count(*) FROM audit_entry WHERE subject_id = ? AND act = ?", root.id(), act);
    }

    private int count(String query, Object... arguments) {
        Integer found = scenes.bean(JdbcTemplate.class).queryForObject(query, Integer.class, arguments);
        return found == null ? 0 : found;
    }
}
