package org.cordee.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the API reads requests and writes answers. */
class ApiJsonTests {

    private static final Map<String, Class<?>> BODIES = Map.of(
            "activation", JobActivationRequest.class,
            "update", JobUpdateRequest.class,
            "publication", MessagePublicationRequest.class,
            "creation", ProcessInstanceCreationInstruction.class);

    private final JsonMapper json = ApiJson.mapper();

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            activation | {'type':'a','colour':'red'} | Request property [colour] cannot be parsed
            activation | {'type':5} | Request property [type] cannot be parsed
            activation | {'type':true} | Request property [type] cannot be parsed
            activation | {'type':'a','timeout':'7'} | Request property [timeout] cannot be parsed
            activation | {'type':'a','maxJobsToActivate':1.5} | Request property [maxJobsToActivate] cannot be parsed
            activation | {'type':'a','fetchVariable':'x'} | Request property [fetchVariable] cannot be parsed
            activation | {'type':'a','tenantFilter':'EVERY'} | Unexpected value 'EVERY' for enum field 'tenantFilter'. Use any of the following values: [PROVIDED, ASSIGNED]
            update | {'changeset':{'retries':'x'}} | Request property [changeset.retries] cannot be parsed
            update | {'changeset':{'retry':1}} | Request property [changeset.retry] cannot be parsed
            publication | {'name':'m','variables':[]} | Request property [variables] cannot be parsed
            creation | {'processDefinitionId':'p','tags':'x'} | Request property [tags] cannot be parsed
            activation | [1] | The request's body is not JSON of this operation
            activation | {'type' | The request's body is not JSON of this operation
            """)
    void refusesRequestsOfAnotherShapeWithoutNamesOfJavaClasses(String body, String text, String detail) {
        JacksonException refused =
                catchThrowableOfType(JacksonException.class, () -> json.readValue(quoted(text), BODIES.get(body)));

        assertThat(refused).isNotNull();
        assertThat(UnreadableBody.describe(refused)).isEqualTo(detail);
    }

    @Test
    void readsWhatTheClientWrites() {
        String activation = "{'type':'a','worker':'w','timeout':1000,'maxJobsToActivate':3,'fetchVariable':['x'],"
                + "'requestTimeout':-1,'tenantIds':[],'tenantFilter':'ASSIGNED'}";
        String publication = "{'name':'m','correlationKey':'k','timeToLive':0,'variables':{'a':1,'b':1.5,'c':'d'}}";

        assertThat(json.readValue(quoted(activation), JobActivationRequest.class)
                        .getTimeout())
                .isEqualTo(1_000L);
        assertThat(json.readValue(quoted(publication), MessagePublicationRequest.class)
                        .getVariables())
                .containsEntry("a", 1L)
                .containsEntry("b", 1.5)
                .containsEntry("c", "d");
    }

    @Test
    void writesEveryPropertyOfAnAnswer() {
        JsonNode page = json.valueToTree(new SearchQueryPageResponse().totalItems(0L));
        JsonNode task = json.valueToTree(new UserTaskResult().state(UserTaskStateEnum.CREATED));

        assertThat(page.has("startCursor") && page.get("startCursor").isNull()).isTrue();
        assertThat(page.has("endCursor")).isTrue();
        assertThat(task.propertyNames()).contains("assignee", "dueDate", "formKey", "rootProcessInstanceKey", "tags");
        assertThat(task.get("state").stringValue()).isEqualTo("CREATED");
    }
}
