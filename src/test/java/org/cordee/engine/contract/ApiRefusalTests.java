package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.engine.contract.RawRequests.call;

import io.camunda.client.api.command.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals of the embedded engine's API: credentials, unreadable requests, missing operations. */
class ApiRefusalTests extends ContractTest {

    @BeforeEach
    void onlyEmbedded() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest().isEmbedded());
    }

    @Test
    void refusesRequestsWithoutTheEnginesCredential() throws Exception {
        var wrong = call("GET", "/v2/topology", "", "guess");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("\"title\":\"Unauthorized\"");
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(call("GET", "/v2/topology", "").statusCode()).isEqualTo(200);
    }

    @Test
    void answers501ForMissingOperations() throws Exception {
        for (String operation : List.of("/v2/signals/broadcast", "/v2/roles/search", "/v2/anything")) {
            var answer = call("POST", operation, "{}");

            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("NOT_IMPLEMENTED").contains(operation);
        }
        assertThatThrownBy(
                        () -> client.newBroadcastSignalCommand().signalName("x").execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(501));
    }

    @Test
    void refusesUnreadableRequests() throws Exception {
        assertThat(call("POST", "/v2/jobs/activation", "{\"typ\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/v2/user-tasks/search", "{\"filter\":{\"colour\":\"red\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/v2/user-tasks/search", "{\"filter\":{\"userTaskKey\":\"abc\"}}")
                        .body())
                .contains("INVALID_ARGUMENT")
                .contains("not a valid key");
        assertThat(call("POST", "/v2/user-tasks/search", "{\"page\":{\"from\":1,\"after\":\"x\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/v2/user-tasks/search", "{\"page\":{\"after\":\"nonsense\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/v2/user-tasks/search", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesSearchesOfAnotherShapeInsteadOfAnsweringEverything() throws Exception {
        for (String search : List.of(
                "process-instances",
                "process-definitions",
                "user-tasks",
                "jobs",
                "incidents",
                "variables",
                "element-instances",
                "message-subscriptions")) {
            for (String body : List.of(
                    "[]",
                    "{\"filtre\":{}}",
                    "{\"filter\":[]}",
                    "{\"filter\":{\"colour\":\"red\"}}",
                    "{\"sort\":{}}",
                    "{\"sort\":[{\"field\":\"tenantId\",\"order\":\"UP\"}]}",
                    "{\"page\":{\"limit\":\"ten\"}}",
                    "{\"filter\":{\"tenantId\":5}}")) {
                var answer = call("POST", "/v2/" + search + "/search", body);

                assertThat(answer.statusCode()).as(search + " " + body).isEqualTo(400);
                assertThat(answer.body())
                        .as(search + " " + body)
                        .contains("\"title\":\"Bad Request\"")
                        .doesNotContain("java")
                        .doesNotContain("io.camunda");
            }
        }
        for (String search : List.of("process-instances", "user-tasks", "jobs", "incidents", "element-instances")) {
            assertThat(call("POST", "/v2/" + search + "/search", "{\"filter\":{\"state\":\"GONE\"}}")
                            .body())
                    .contains("Unexpected value 'GONE' for enum field 'state'");
        }
    }

    @Test
    void looksForTheKeyAfterTheBodyWasChecked() throws Exception {
        for (String path : List.of(
                "/v2/user-tasks/999/variables/search",
                "/v2/user-tasks/999/effective-variables/search",
                "/v2/process-instances/999/incidents/search",
                "/v2/process-definitions/999/statistics/element-instances",
                "/v2/jobs/999/completion",
                "/v2/jobs/999/failure",
                "/v2/user-tasks/999/completion",
                "/v2/user-tasks/999/assignment")) {
            assertThat(call("POST", path, "{\"colour\":\"red\"}").statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(call("PATCH", "/v2/user-tasks/999", "{\"changeset\":{\"colour\":\"red\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/v2/user-tasks/999/variables/search", "{}").statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/v2/process-instances/999/incidents/search", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("POST", "/v2/jobs/abc/completion", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        String huge = "{\"name\":\"m\",\"variables\":{\"t\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}}";

        assertThat(call("POST", "/v2/messages/publication", huge).statusCode()).isEqualTo(413);
        assertThat(RawRequests.stream("POST", "/v2/messages/publication", huge).statusCode())
                .as("with a length that is not announced")
                .isEqualTo(413);
    }

    @Test
    void writesEveryPropertyOfAnAnswer() throws Exception {
        deploy(process().userTask("task").zeebeUserTask().endEvent("end").done());
        long instance = start();
        task(instance, "task");

        String tasks = call(
                        "POST", "/v2/user-tasks/search", "{\"filter\":{\"processInstanceKey\":\"" + instance + "\"}}")
                .body();

        assertThat(tasks)
                .contains("\"assignee\":null")
                .contains("\"dueDate\":null")
                .contains("\"completionDate\":null")
                .contains("\"formKey\":null");
        assertThat(call("GET", "/v2/process-instances/" + instance, "").body())
                .contains("\"endDate\":null")
                .contains("\"parentProcessInstanceKey\":null");
        assertThat(call("POST", "/v2/incidents/search", "{\"filter\":{\"processInstanceKey\":\"1\"}}")
                        .body())
                .contains("\"startCursor\":null");
    }

    @Test
    void refusesTagsThatCamundaRefuses() throws Exception {
        deploy(process().endEvent("end").done());
        String start = "{\"processDefinitionId\":\"" + mark + "\",\"tags\":[%s]}";

        for (String tags : List.of("\"1a\"", "\"a b\"", "\"" + "a".repeat(101) + "\"", "\"\"")) {
            assertThat(call("POST", "/v2/process-instances", start.formatted(tags))
                            .statusCode())
                    .as(tags)
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesAVariableUpdateWithoutVariables() throws Exception {
        deploy(process().userTask("task").zeebeUserTask().endEvent("end").done());
        String path = "/v2/element-instances/" + start() + "/variables";

        assertThat(call("PUT", path, "{}").statusCode()).isEqualTo(400);
        assertThat(call("PUT", path, "{\"variables\":{}}").statusCode()).isEqualTo(204);
    }

    @Test
    void listensOnTheLoopbackOnly() throws Exception {
        int port = ClusterUnderTest.underTest().address().getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void describesItselfAsAOneNodeCluster() {
        var topology = client.newTopologyRequest().execute();

        assertThat(topology.getClusterSize()).isEqualTo(1);
        assertThat(topology.getGatewayVersion()).startsWith("8.9");
        assertThat(client.newStatusRequest().execute().getStatus().name()).isEqualTo("UP");
    }
}
