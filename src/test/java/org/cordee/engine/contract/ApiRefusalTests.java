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
