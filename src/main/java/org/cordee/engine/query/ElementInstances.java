package org.cordee.engine.query;

import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches the elements that a process instance has entered, the process itself included. */
public final class ElementInstances {

    private static final String ENTERED = """
            SELECT a.CORDEE_KEY_ AS k, a.PROC_INST_ID_ AS p, a.ROOT_PROC_INST_ID_ AS r, a.PROC_DEF_ID_ AS dk,
                   a.PROC_DEF_KEY_ AS d, SUBSTRING_INDEX(a.ACT_ID_, '#', 1) AS e, a.ACT_NAME_ AS n, a.ACT_TYPE_ AS t,
                   a.START_TIME_ AS s, a.END_TIME_ AS f, COALESCE(a.ACT_INST_STATE_, 0) = 2 AS x,
                   SUBSTRING_INDEX(a.PARENT_ACT_INST_ID_, ':', -1) AS o,
                   CASE WHEN a.END_TIME_ IS NULL THEN (SELECT MIN(i.ID_) FROM ACT_RU_INCIDENT i
                      WHERE i.EXECUTION_ID_ = a.EXECUTION_ID_ AND i.ACTIVITY_ID_ = a.ACT_ID_
                        AND i.CAUSE_INCIDENT_ID_ = i.ID_) END AS i
              FROM ACT_HI_ACTINST a""";

    private static final String PROCESSES = """
            SELECT q.ID_, q.ID_, q.ROOT_PROC_INST_ID_, q.PROC_DEF_ID_, q.PROC_DEF_KEY_, q.PROC_DEF_KEY_, c.NAME_,
                   'process', q.START_TIME_, q.END_TIME_, COALESCE(q.STATE_, '') LIKE '%TERMINATED', NULL,
                   NULL
              FROM ACT_HI_PROCINST q JOIN ACT_RE_PROCDEF c ON c.ID_ = q.PROC_DEF_ID_""";

    /** Selects elements that failed on entry: the token stands before them, so the history has no row for them yet. */
    private static final String FAILED_ON_ENTRY = """
            SELECT j.ID_, j.PROCESS_INSTANCE_ID_, e.ROOT_PROC_INST_ID_, j.PROCESS_DEF_ID_, j.PROCESS_DEF_KEY_,
                   SUBSTRING_INDEX(i.ACTIVITY_ID_, '#', 1), NULL, 'unknown', i.INCIDENT_TIMESTAMP_, NULL, FALSE,
                   NULL, i.ID_
              FROM ACT_RU_INCIDENT i
              JOIN ACT_RU_JOB j ON j.ID_ = i.CONFIGURATION_ AND j.HANDLER_TYPE_ = 'async-continuation'
              JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
             WHERE i.CAUSE_INCIDENT_ID_ = i.ID_""";

    private static final SearchDefinition SHAPE = new SearchDefinition(
                    "(" + ENTERED + " UNION ALL " + PROCESSES + " UNION ALL " + FAILED_ON_ENTRY + ") u",
                    "elementInstanceKey",
                    "u.k")
            .key("processInstanceKey", "u.p")
            .key("rootProcessInstanceKey", "u.r")
            .key("processDefinitionKey", "u.dk")
            .text("processDefinitionId", "u.d")
            .text("elementId", "u.e")
            .text("elementName", "COALESCE(u.n, u.e)")
            .text("type", ElementTypes.SQL)
            .instant("startDate", "u.s")
            .instant("endDate", "u.f")
            .key("incidentKey", "u.i")
            .flag("hasIncident", "u.i IS NOT NULL")
            .key("elementInstanceScopeKey", "u.o")
            .state("state", "ACTIVE", "u.f IS NULL", "TERMINATED", "u.x", "COMPLETED", "(u.f IS NOT NULL AND NOT u.x)")
            .names("state", ElementInstanceStateEnum.class)
            .names("type", ElementInstanceResult.TypeEnum.class);

    private final SearchQuery searching;

    public ElementInstances(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<ElementInstanceResult> search(@Nullable JsonNode body) {
        return searching.search(SHAPE, body, ElementInstances::map);
    }

    public Optional<ElementInstanceResult> one(String key) {
        return searching.one(SHAPE, key, ElementInstances::map);
    }

    private static ElementInstanceResult map(ResultRow row) {
        return new ElementInstanceResult()
                .elementInstanceKey(row.text("elementInstanceKey"))
                .processInstanceKey(row.text("processInstanceKey"))
                .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                .processDefinitionKey(row.text("processDefinitionKey"))
                .processDefinitionId(row.text("processDefinitionId"))
                .elementId(row.text("elementId"))
                .elementName(row.text("elementName"))
                .type(ElementInstanceResult.TypeEnum.fromValue(row.text("type")))
                .state(ElementInstanceStateEnum.fromValue(row.text("state")))
                .startDate(row.instant("startDate"))
                .endDate(row.instant("endDate"))
                .hasIncident(row.flag("hasIncident"))
                .incidentKey(row.text("incidentKey"))
                .tenantId(row.text("tenantId"));
    }
}
