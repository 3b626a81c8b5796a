package org.cordee.engine.query;

import io.camunda.client.protocol.rest.MessageSubscriptionResult;
import io.camunda.client.protocol.rest.MessageSubscriptionStateEnum;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches the messages that executions wait for now. */
public final class MessageSubscriptions {

    private static final String SEPARATOR = "CHAR(31)";

    private static final SearchDefinition SHAPE = new SearchDefinition(
                    "ACT_RU_EVENT_SUBSCR s JOIN ACT_RU_EXECUTION e ON e.ID_ = s.EXECUTION_ID_"
                            + " JOIN ACT_RU_EXECUTION p ON p.ID_ = s.PROC_INST_ID_"
                            + " JOIN ACT_RE_PROCDEF d ON d.ID_ = p.PROC_DEF_ID_",
                    "messageSubscriptionKey",
                    "s.ID_")
            .text("processDefinitionId", "d.KEY_")
            .key("processDefinitionKey", "d.ID_")
            .key("processInstanceKey", "s.PROC_INST_ID_")
            .key("rootProcessInstanceKey", "p.ROOT_PROC_INST_ID_")
            .text("elementId", "s.ACTIVITY_ID_")
            .key("elementInstanceKey", "SUBSTRING_INDEX(e.ACT_INST_ID_, ':', -1)")
            .instant("lastUpdatedDate", "s.CREATED_")
            .text("messageName", "SUBSTRING_INDEX(s.EVENT_NAME_, " + SEPARATOR + ", 1)")
            .text("correlationKey", "SUBSTRING_INDEX(s.EVENT_NAME_, " + SEPARATOR + ", -1)")
            .state("messageSubscriptionState", "CREATED", "TRUE")
            .names("messageSubscriptionState", MessageSubscriptionStateEnum.class)
            .always("s.EVENT_TYPE_ = 'message'")
            // A subscription opened before its variables exist has no name yet.
            .always("s.EVENT_NAME_ NOT LIKE CONCAT(" + SEPARATOR + ", '%')");

    private final SearchQuery searching;

    public MessageSubscriptions(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<MessageSubscriptionResult> search(@Nullable JsonNode body) {
        return searching.search(
                SHAPE,
                body,
                row -> new MessageSubscriptionResult()
                        .messageSubscriptionKey(row.text("messageSubscriptionKey"))
                        .processDefinitionId(row.text("processDefinitionId"))
                        .processDefinitionKey(row.text("processDefinitionKey"))
                        .processInstanceKey(row.text("processInstanceKey"))
                        .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                        .elementId(row.text("elementId"))
                        .elementInstanceKey(row.text("elementInstanceKey"))
                        .lastUpdatedDate(row.instant("lastUpdatedDate"))
                        .messageName(row.text("messageName"))
                        .correlationKey(row.text("correlationKey"))
                        .messageSubscriptionState(MessageSubscriptionStateEnum.CREATED)
                        .tenantId(row.text("tenantId")));
    }
}
