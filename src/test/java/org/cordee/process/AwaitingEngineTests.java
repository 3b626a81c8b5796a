package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordee.shared.StartupRefused;
import org.junit.jupiter.api.Test;

class AwaitingEngineTests {

    @Test
    void waitsForAClusterThatIsStillStarting() {
        try (StubCluster cluster = new StubCluster(503, 503, 503, 503, 503, 503, 503, 200)) {
            new AwaitingEngine(cluster.connection(), "camunda").start();

            assertThat(cluster.requests()).isEqualTo(8);
        }
    }

    @Test
    void refusesToStartWithAWrongCredential() {
        try (StubCluster cluster = new StubCluster(401)) {
            assertRefused(cluster.connection(), "refuses the credential (401): check camunda.client.auth.");
        }
    }

    @Test
    void refusesToStartWithAnAddressThatIsNoCamundaEngine() {
        try (StubCluster cluster = new StubCluster(404)) {
            assertRefused(cluster.connection(), "not Camunda's REST API (404): check camunda.client.rest-address");
        }
    }

    @Test
    void refusesToStartWithoutAnAddressOrWithAnUnknownMethod() {
        assertRefused(StubCluster.connection(null, "basic"), "set camunda.client.rest-address");
        try (StubCluster cluster = new StubCluster(200)) {
            assertRefused(StubCluster.connection(cluster.address(), "magic"), "camunda.client.auth.method is 'magic'");
            assertRefused(
                    StubCluster.connection(cluster.address(), "oidc"), "camunda.client.auth.client-id is not set");
        }
    }

    private static void assertRefused(EngineConnection connection, String words) {
        assertThatThrownBy(() -> new AwaitingEngine(connection, "camunda").start())
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(words);
    }
}
