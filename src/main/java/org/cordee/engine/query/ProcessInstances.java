package org.cordee.engine.query;

import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.engine.query.SearchColumn.Kind;
import org.cordee.engine.runtime.InstanceTags;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches running and ended process instances. */
public final class ProcessInstances {

    private static final String INCIDENT = "EXISTS (SELECT 1 FROM ACT_RU_INCIDENT i WHERE i.PROC_INST_ID_ = p.ID_)";

    static final SearchDefinition SHAPE = filterable(new SearchDefinition(
                    "ACT_HI_PROCINST p JOIN ACT_RE_PROCDEF d ON d.ID_ = p.PROC_DEF_ID_"
                            + " LEFT JOIN ACT_HI_ACTINST c ON c.PROC_INST_ID_ = p.SUPER_PROCESS_INSTANCE_ID_"
                            + " AND c.CALL_PROC_INST_ID_ = p.ID_",
                    "processInstanceKey",
                    "p.ID_")
            .key("parentElementInstanceKey", "c.CORDEE_KEY_"));

    private final SearchQuery searching;

    public ProcessInstances(SearchQuery searching) {
        this.searching = searching;
    }

    /** Adds the filters of an instance {@code p} of a definition {@code d}; statistics use the same ones. */
    static SearchDefinition filterable(SearchDefinition shape) {
        return shape.text("processDefinitionId", "p.PROC_DEF_KEY_")
                .text("processDefinitionName", "d.NAME_")
                .number("processDefinitionVersion", "d.VERSION_")
                .text("processDefinitionVersionTag", "d.VERSION_TAG_")
                .key("processDefinitionKey", "p.PROC_DEF_ID_")
                .key("parentProcessInstanceKey", "p.SUPER_PROCESS_INSTANCE_ID_")
                .key("rootProcessInstanceKey", "p.ROOT_PROC_INST_ID_")
                .instant("startDate", "p.START_TIME_")
                .instant("endDate", "p.END_TIME_")
                .text("businessId", "p.BUSINESS_KEY_")
                .flag("hasIncident", INCIDENT)
                .state(
                        "state",
                        "ACTIVE",
                        "p.END_TIME_ IS NULL",
                        "COMPLETED",
                        "p.STATE_ = 'COMPLETED'",
                        "TERMINATED",
                        "p.STATE_ IN ('EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED')")
                .names("state", ProcessInstanceStateEnum.class)
                .filter("variables", VariableFilters.within("v.PROC_INST_ID_ = p.ID_"))
                .filter("tags", ProcessInstances::tagged)
                .filter("errorMessage", ProcessInstances::failedWith)
                .filter("elementId", ProcessInstances::passedThrough);
    }

    public EngineSearchPage<ProcessInstanceResult> search(@Nullable JsonNode body) {
        EngineSearchPage<ProcessInstanceResult> found = searching.search(SHAPE, body, ProcessInstances::map);
        addTags(found.items());
        return found;
    }

    public Optional<ProcessInstanceResult> one(String key) {
        Optional<ProcessInstanceResult> found = searching.one(SHAPE, key, ProcessInstances::map);
        found.ifPresent(instance -> addTags(List.of(instance)));
        return found;
    }

    private static SqlCondition tagged(JsonNode tags) {
        List<SqlCondition> all = new ArrayList<>();
        SearchFilters.texts("tags", tags)
                .forEach(tag -> all.add(SqlCondition.of(
                        "EXISTS (SELECT 1 FROM cordee_instance_tag g WHERE g.process_instance_key = p.ID_ AND g.tag = ?)",
                        tag)));
        return SqlCondition.all(all);
    }

    private static SqlCondition failedWith(JsonNode message) {
        return SearchFilters.on(SearchColumn.of("errorMessage", "i.INCIDENT_MSG_", Kind.TEXT), message)
                .within("EXISTS (SELECT 1 FROM ACT_RU_INCIDENT i WHERE i.PROC_INST_ID_ = p.ID_ AND %s)");
    }

    private static SqlCondition passedThrough(JsonNode elementId) {
        return SearchFilters.on(SearchColumn.of("elementId", "a.ACT_ID_", Kind.TEXT), elementId)
                .within("EXISTS (SELECT 1 FROM ACT_HI_ACTINST a WHERE a.PROC_INST_ID_ = p.ID_ AND %s)");
    }

    private static ProcessInstanceResult map(ResultRow row) {
        return new ProcessInstanceResult()
                .processInstanceKey(row.text("processInstanceKey"))
                .processDefinitionId(row.text("processDefinitionId"))
                .processDefinitionName(row.text("processDefinitionName"))
                .processDefinitionVersion(row.number("processDefinitionVersion"))
                .processDefinitionVersionTag(row.text("processDefinitionVersionTag"))
                .processDefinitionKey(row.text("processDefinitionKey"))
                .parentProcessInstanceKey(row.text("parentProcessInstanceKey"))
                .parentElementInstanceKey(row.text("parentElementInstanceKey"))
                .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                .startDate(row.instant("startDate"))
                .endDate(row.instant("endDate"))
                .state(ProcessInstanceStateEnum.fromValue(row.text("state")))
                .hasIncident(row.flag("hasIncident"))
                .businessId(row.text("businessId"))
                .tags(new TreeSet<>())
                .tenantId(row.text("tenantId"));
    }

    private void addTags(List<ProcessInstanceResult> instances) {
        Map<String, Set<String>> tags = InstanceTags.of(
                searching.jdbc(),
                instances.stream()
                        .map(ProcessInstanceResult::getProcessInstanceKey)
                        .toList());
        instances.forEach(
                instance -> instance.tags(tags.getOrDefault(instance.getProcessInstanceKey(), new TreeSet<>())));
    }
}
