package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Map;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class BusyClusterTests {

    @Test
    void repeatsARequestToABusyClusterWithoutAnError() {
        try (StubCluster cluster = new StubCluster(503, 429, 503, 204)) {
            engine(cluster).completeTask(1, Map.of());

            assertThat(cluster.requests()).isEqualTo(4);
        }
    }

    @Test
    void acceptsAClusterThatRefusesItsClock() {
        try (StubCluster cluster = new StubCluster(403)) {
            assertThatThrownBy(() -> engine(cluster).pinClock(Instant.now()))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.key()).isEqualTo("process.clock.engine-refuses"));
            assertThatCode(() -> engine(cluster).resetClock()).doesNotThrowAnyException();
        }
    }

    private static ProcessEngine engine(StubCluster cluster) {
        return new CamundaProcessEngine(cluster.connection(), mock(EngineSearches.class));
    }
}
