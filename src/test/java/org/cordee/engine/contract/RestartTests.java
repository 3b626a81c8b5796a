package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** State of the embedded engine that survives a restart, and state that does not. */
class RestartTests extends ContractTest {

    private EmbeddedCluster cluster;

    @BeforeEach
    void onlyEmbedded() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest() instanceof EmbeddedCluster);
        cluster = (EmbeddedCluster) ClusterUnderTest.underTest();
    }

    private void restart() {
        client.close();
        cluster.restart();
        client = cluster.connect();
    }

    @Test
    void aRestartReleasesJobLocksAndKeepsInstancesAndBufferedMessages() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .intermediateCatchEvent(
                        "wait",
                        wait -> wait.message(message -> message.name(mark).zeebeCorrelationKeyExpression("id")))
                .endEvent("end")
                .done());
        long instance = start(Map.of("id", "k"));
        job(mark + ".work");
        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(Duration.ofMinutes(10))
                .messageId("m1")
                .execute();

        restart();

        complete(mark + ".work", Map.of());
        awaitCompleted(instance);
    }

    @Test
    void aRestartKeepsThePinnedClock() {
        Instant pinned = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(120);
        client.newPinClockCommand().time(pinned).execute();

        restart();

        assertThat(cluster.engine().clock().now()).isEqualTo(pinned);
        client.newResetClockCommand().execute();
    }

    @Test
    void aRestartKeepsTheRetryBackOffOfAFailedJob() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .endEvent("end")
                .done());
        start();
        client.newFailCommand(job(mark + ".work"))
                .retries(1)
                .retryBackoff(Duration.ofSeconds(8))
                .execute();
        Instant failed = Instant.now();

        restart();
        job(mark + ".work");

        assertThat(Duration.between(failed, Instant.now())).isGreaterThan(Duration.ofSeconds(7));
    }
}
