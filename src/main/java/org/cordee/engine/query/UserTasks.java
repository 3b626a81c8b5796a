package org.cordee.engine.query;

import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cordee.engine.query.SearchColumn.Kind;
import org.cordee.engine.runtime.InstanceTags;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Searches open and finished user tasks with their candidates. A cancelled task has a completion date too, as in
 * Camunda's exporters.
 */
public final class UserTasks {

    private static final String CANDIDATE =
            "EXISTS (SELECT 1 FROM ACT_RU_IDENTITYLINK l WHERE l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate' AND %s)";

    private static final SearchDefinition ALL =
            shape("ACT_HI_TASKINST t", VariableFilters.within("v.PROC_INST_ID_ = t.PROC_INST_ID_"));

    /** Finds open tasks through Operaton's runtime tables, so that no row of the past is read for them. */
    private static final SearchDefinition OPEN = shape(
            "ACT_RU_TASK r JOIN ACT_HI_TASKINST t ON t.ID_ = r.ID_",
            VariableFilters.underWay("v.PROC_INST_ID_ = r.PROC_INST_ID_"));

    private static SearchDefinition shape(String tasks, Function<JsonNode, SqlCondition> byInstanceVariables) {
        return new SearchDefinition(tasks + " JOIN ACT_RE_PROCDEF d ON d.ID_ = t.PROC_DEF_ID_", "userTaskKey", "t.ID_")
                .text("name", "t.NAME_")
                .text("assignee", "t.ASSIGNEE_")
                .text("elementId", "t.TASK_DEF_KEY_")
                .number("priority", "t.PRIORITY_")
                .text("processDefinitionId", "t.PROC_DEF_KEY_")
                .text("processName", "d.NAME_")
                .number("processDefinitionVersion", "d.VERSION_")
                .key("processDefinitionKey", "t.PROC_DEF_ID_")
                .key("processInstanceKey", "t.PROC_INST_ID_")
                .key("rootProcessInstanceKey", "t.ROOT_PROC_INST_ID_")
                .key("elementInstanceKey", "SUBSTRING_INDEX(t.ACT_INST_ID_, ':', -1)")
                .instant("creationDate", "t.START_TIME_")
                .instant("completionDate", "t.END_TIME_")
                .instant("dueDate", "t.DUE_DATE_")
                .instant("followUpDate", "t.FOLLOW_UP_DATE_")
                .state(
                        "state",
                        "CREATED",
                        "t.END_TIME_ IS NULL",
                        "COMPLETED",
                        "(t.END_TIME_ IS NOT NULL AND t.DELETE_REASON_ = 'completed')",
                        "CANCELED",
                        "(t.END_TIME_ IS NOT NULL AND COALESCE(t.DELETE_REASON_, '') <> 'completed')")
                .names("state", UserTaskStateEnum.class)
                .filter("candidateGroup", filter -> candidate("l.GROUP_ID_", filter))
                .filter("candidateUser", filter -> candidate("l.USER_ID_", filter))
                .filter("tags", UserTasks::tagged)
                .filter("processInstanceVariables", byInstanceVariables)
                .filter("localVariables", VariableFilters.within("v.ACT_INST_ID_ = t.ACT_INST_ID_"));
    }

    private final SearchQuery searching;

    public UserTasks(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<UserTaskResult> search(@Nullable JsonNode body) {
        EngineSearchPage<UserTaskResult> found = searching.search(asksForOpen(body) ? OPEN : ALL, body, UserTasks::map);
        addCandidates(found.items());
        addTags(found.items());
        return found;
    }

    private static boolean asksForOpen(@Nullable JsonNode body) {
        if (body == null) {
            return false;
        }
        JsonNode state = body.path("filter").path("state");
        JsonNode wanted = state.isObject() ? state.path("$eq") : state;
        return wanted.isString() && wanted.stringValue().equals("CREATED");
    }

    public Optional<UserTaskResult> one(String key) {
        Optional<UserTaskResult> found = searching.one(ALL, key, UserTasks::map);
        found.ifPresent(task -> {
            addCandidates(List.of(task));
            addTags(List.of(task));
        });
        return found;
    }

    /**
     * Returns the executions whose variables an open task sees: its own and the outer ones. Empty after the task has
     * ended.
     */
    public List<String> executionsOf(String key) {
        return searching.jdbc().queryForList("""
                        WITH RECURSIVE around (id) AS (
                          SELECT t.EXECUTION_ID_ FROM ACT_RU_TASK t WHERE t.ID_ = ?
                          UNION ALL
                          SELECT e.PARENT_ID_ FROM around a JOIN ACT_RU_EXECUTION e ON e.ID_ = a.id)
                        SELECT id FROM around WHERE id IS NOT NULL""", String.class, key);
    }

    /** Returns the activity instances whose variables an ended task saw: its own and the outer ones. */
    public List<String> scopesOf(String key) {
        return searching.jdbc().queryForList("""
                        WITH RECURSIVE scope (id) AS (
                          SELECT t.ACT_INST_ID_ FROM ACT_HI_TASKINST t WHERE t.ID_ = ?
                          UNION ALL
                          SELECT a.PARENT_ACT_INST_ID_ FROM scope s JOIN ACT_HI_ACTINST a ON a.ID_ = s.id)
                        SELECT id FROM scope WHERE id IS NOT NULL""", String.class, key);
    }

    private static SqlCondition candidate(String sql, JsonNode filter) {
        return SearchFilters.on(SearchColumn.of("candidate", sql, Kind.TEXT), filter)
                .within(CANDIDATE);
    }

    private static SqlCondition tagged(JsonNode tags) {
        List<SqlCondition> all = new ArrayList<>();
        SearchFilters.texts("tags", tags)
                .forEach(tag -> all.add(SqlCondition.of(
                        "EXISTS (SELECT 1 FROM cordee_instance_tag g"
                                + " WHERE g.process_instance_key = t.PROC_INST_ID_ AND g.tag = ?)",
                        tag)));
        return SqlCondition.all(all);
    }

    private static UserTaskResult map(ResultRow row) {
        return new UserTaskResult()
                .userTaskKey(row.text("userTaskKey"))
                .name(row.text("name"))
                .state(UserTaskStateEnum.fromValue(row.text("state")))
                .assignee(row.text("assignee"))
                .elementId(row.text("elementId"))
                .priority(row.number("priority"))
                .processDefinitionId(row.text("processDefinitionId"))
                .processName(row.text("processName"))
                .processDefinitionVersion(row.number("processDefinitionVersion"))
                .processDefinitionKey(row.text("processDefinitionKey"))
                .processInstanceKey(row.text("processInstanceKey"))
                .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                .elementInstanceKey(row.text("elementInstanceKey"))
                .creationDate(row.instant("creationDate"))
                .completionDate(row.instant("completionDate"))
                .dueDate(row.instant("dueDate"))
                .followUpDate(row.instant("followUpDate"))
                .candidateGroups(new ArrayList<>())
                .candidateUsers(new ArrayList<>())
                .customHeaders(new HashMap<>())
                .tags(new TreeSet<>())
                .tenantId(row.text("tenantId"));
    }

    /** Adds the tags of each task's process instance. */
    private void addTags(List<UserTaskResult> tasks) {
        Map<String, Set<String>> tags = InstanceTags.of(
                searching.jdbc(),
                tasks.stream().map(UserTaskResult::getProcessInstanceKey).toList());
        tasks.forEach(task -> task.tags(tags.getOrDefault(task.getProcessInstanceKey(), new TreeSet<>())));
    }

    private void addCandidates(List<UserTaskResult> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        Map<String, UserTaskResult> byKey = new HashMap<>();
        tasks.forEach(task -> byKey.put(task.getUserTaskKey(), task));
        String marks = String.join(",", Collections.nCopies(byKey.size(), "?"));
        searching
                .jdbc()
                .query(
                        "SELECT TASK_ID_, GROUP_ID_, USER_ID_ FROM ACT_RU_IDENTITYLINK"
                                + " WHERE TYPE_ = 'candidate' AND TASK_ID_ IN (" + marks + ") ORDER BY ID_",
                        link -> {
                            UserTaskResult task = byKey.get(link.getString(1));
                            if (task != null && link.getString(2) != null) {
                                task.addCandidateGroupsItem(link.getString(2));
                            } else if (task != null) {
                                task.addCandidateUsersItem(link.getString(3));
                            }
                        },
                        byKey.keySet().toArray());
    }
}
