package org.cordee.engine.query;

import io.camunda.client.protocol.rest.IncidentErrorTypeEnum;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentStateEnum;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches incidents at the element where they happened. Operaton's copies in calling instances are left out. */
public final class Incidents {

    private static final String TYPE = "COALESCE(i.ANNOTATION_,"
            + " CASE i.INCIDENT_TYPE_ WHEN 'failedExternalTask' THEN 'JOB_NO_RETRIES' ELSE 'UNKNOWN' END)";

    private static final SearchDefinition SHAPE = new SearchDefinition("ACT_HI_INCIDENT i", "incidentKey", "i.ID_")
            .text("processDefinitionId", "i.PROC_DEF_KEY_")
            .key("processDefinitionKey", "i.PROC_DEF_ID_")
            .key("processInstanceKey", "i.PROC_INST_ID_")
            .key("rootProcessInstanceKey", "i.ROOT_PROC_INST_ID_")
            .text("errorType", TYPE)
            .text("errorMessage", "COALESCE(i.INCIDENT_MSG_, '')")
            .text("elementId", "SUBSTRING_INDEX(i.ACTIVITY_ID_, '#', 1)")
            .key(
                    "elementInstanceKey",
                    "COALESCE((SELECT MAX(a.CORDEE_KEY_) FROM ACT_HI_ACTINST a WHERE a.EXECUTION_ID_ = i.EXECUTION_ID_"
                            + " AND a.ACT_ID_ = i.ACTIVITY_ID_), i.CONFIGURATION_)")
            .key(
                    "jobKey",
                    "CASE WHEN " + TYPE + " IN ('JOB_NO_RETRIES', 'UNHANDLED_ERROR_EVENT')"
                            + " THEN i.CONFIGURATION_ END")
            .instant("creationTime", "i.CREATE_TIME_")
            .state("state", "ACTIVE", "i.INCIDENT_STATE_ = 0", "RESOLVED", "i.INCIDENT_STATE_ <> 0")
            .names("state", IncidentStateEnum.class)
            .names("errorType", IncidentErrorTypeEnum.class)
            .always("i.CAUSE_INCIDENT_ID_ = i.ID_");

    private final SearchQuery searching;

    public Incidents(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<IncidentResult> search(@Nullable JsonNode body) {
        return searching.search(SHAPE, body, Incidents::map);
    }

    /** Searches the incidents of one process instance and of all instances it called. */
    public EngineSearchPage<IncidentResult> under(String processInstanceKey, @Nullable JsonNode body) {
        SqlCondition under = SqlCondition.of(
                "(i.PROC_INST_ID_ = ? OR i.ID_ IN (SELECT c.CAUSE_INCIDENT_ID_ FROM ACT_HI_INCIDENT c"
                        + " WHERE c.PROC_INST_ID_ = ?) OR i.ROOT_PROC_INST_ID_ = ?)",
                processInstanceKey,
                processInstanceKey,
                processInstanceKey);
        return searching.search(SHAPE, body, Incidents::map, under);
    }

    public Optional<IncidentResult> one(String key) {
        return searching.one(SHAPE, key, Incidents::map);
    }

    /** Returns the keys of the open incidents of one process instance and of all instances it called. */
    public List<String> openUnder(String processInstanceKey) {
        return searching
                .jdbc()
                .queryForList(
                        "SELECT DISTINCT CAUSE_INCIDENT_ID_ FROM ACT_RU_INCIDENT WHERE PROC_INST_ID_ = ?",
                        String.class,
                        processInstanceKey);
    }

    private static IncidentResult map(ResultRow row) {
        return new IncidentResult()
                .incidentKey(row.text("incidentKey"))
                .processDefinitionId(row.text("processDefinitionId"))
                .processDefinitionKey(row.text("processDefinitionKey"))
                .processInstanceKey(row.text("processInstanceKey"))
                .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                .errorType(IncidentErrorTypeEnum.fromValue(row.text("errorType")))
                .errorMessage(row.text("errorMessage"))
                .elementId(row.text("elementId"))
                .elementInstanceKey(row.text("elementInstanceKey"))
                .jobKey(row.text("jobKey"))
                .creationTime(row.instant("creationTime"))
                .state(IncidentStateEnum.fromValue(row.text("state")))
                .tenantId(row.text("tenantId"));
    }
}
