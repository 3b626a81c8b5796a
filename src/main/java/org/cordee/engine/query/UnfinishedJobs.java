package org.cordee.engine.query;

import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.JobSearchResult;
import io.camunda.client.protocol.rest.JobStateEnum;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches unfinished jobs. Finished jobs are not in the reduced history. */
public final class UnfinishedJobs {

    private static final SearchDefinition SHAPE = new SearchDefinition(
                    "ACT_RU_EXT_TASK t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_", "jobKey", "t.ID_")
            .text("type", "t.TOPIC_NAME_")
            .number("retries", "t.RETRIES_")
            .text("elementId", "t.ACT_ID_")
            .key("elementInstanceKey", "SUBSTRING_INDEX(t.ACT_INST_ID_, ':', -1)")
            .key("processInstanceKey", "t.PROC_INST_ID_")
            .key("rootProcessInstanceKey", "e.ROOT_PROC_INST_ID_")
            .text("processDefinitionId", "t.PROC_DEF_KEY_")
            .key("processDefinitionKey", "t.PROC_DEF_ID_")
            .text("errorMessage", "t.ERROR_MSG_")
            .instant("creationTime", "t.CREATE_TIME_")
            .flag("hasFailedWithRetriesLeft", "(t.ERROR_MSG_ IS NOT NULL AND t.RETRIES_ > 0)")
            .state("state", "FAILED", "t.ERROR_MSG_ IS NOT NULL", "CREATED", "t.ERROR_MSG_ IS NULL")
            .state("kind", "BPMN_ELEMENT", "TRUE")
            .names("state", JobStateEnum.class)
            .names("kind", JobKindEnum.class);

    private final SearchQuery searching;

    public UnfinishedJobs(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<JobSearchResult> search(@Nullable JsonNode body) {
        return searching.search(
                SHAPE,
                body,
                row -> new JobSearchResult()
                        .jobKey(row.text("jobKey"))
                        .type(row.text("type"))
                        .worker("")
                        .kind(JobKindEnum.BPMN_ELEMENT)
                        .listenerEventType(JobListenerEventTypeEnum.UNSPECIFIED)
                        .state(JobStateEnum.fromValue(row.text("state")))
                        .retries(row.number("retries"))
                        .elementId(row.text("elementId"))
                        .elementInstanceKey(row.text("elementInstanceKey"))
                        .processInstanceKey(row.text("processInstanceKey"))
                        .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                        .processDefinitionId(row.text("processDefinitionId"))
                        .processDefinitionKey(row.text("processDefinitionKey"))
                        .errorMessage(row.text("errorMessage"))
                        .hasFailedWithRetriesLeft(row.flag("hasFailedWithRetriesLeft"))
                        .creationTime(row.instant("creationTime"))
                        .customHeaders(new HashMap<>())
                        .tenantId(row.text("tenantId")));
    }
}
