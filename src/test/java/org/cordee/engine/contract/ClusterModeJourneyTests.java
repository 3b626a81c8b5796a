package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.cordee.Cordee;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.TestDatabase;
import org.cordee.play.SimulateCommand;
import org.cordee.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * Runs the application in mode {@code camunda}, on an external database and on an engine that behaves like a cluster:
 * searches lag behind, some requests fail, and for a while the cluster is unreachable.
 */
@Tag("e2e")
@ResourceLock("business clock")
class ClusterModeJourneyTests {

    private static final String SCHEMA = TestDatabase.schema("cluster_mode");

    private static final Duration LAG_ALLOWED = UnreliableCluster.LAG.multipliedBy(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final StringWriter progress = new StringWriter();
    private UnreliableCluster cluster;
    private ConfigurableApplicationContext running;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest().isEmbedded());
        cluster = new UnreliableCluster(ClusterUnderTest.underTest().address(), 15);
        DatabaseAddress database = TestDatabase.withEmpty(SCHEMA);
        running = SpringApplication.run(
                Cordee.class,
                "--server.port=0",
                "--cordee.data=" + folder.resolve("data"),
                "--cordee.clock.pinnable=true",
                "--cordee.engine.mode=camunda",
                "--spring.datasource.url=" + database.jdbcUrl(SCHEMA),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--camunda.client.rest-address=" + cluster.address(),
                // A completion whose answer was lost delays its consortium for as long as the searches may lag.
                "--cordee.engine.search-lag=" + LAG_ALLOWED,
                // A job whose activation answer was lost is activated again after its timeout.
                "--camunda.client.worker.defaults.timeout=PT10S",
                "--camunda.client.auth.method=basic",
                "--camunda.client.auth.username=" + ClusterUnderTest.underTest().user(),
                "--camunda.client.auth.password=" + ClusterUnderTest.underTest().password());
        running.getBean(RegisteringPeople.class)
                .register(
                        "administration@cordee.example",
                        "Administration",
                        "cordee-demo",
                        Locale.FRENCH,
                        List.of(RoleGrant.platform(Role.ADMINISTRATOR, Role.COORDINATOR)));
    }

    @AfterEach
    void stop() {
        running.close();
        cluster.close();
        try (CamundaClient client = ClusterUnderTest.underTest().connect()) {
            client
                    .newProcessInstanceSearchRequest()
                    .filter(filter -> filter.state(ProcessInstanceState.ACTIVE))
                    .execute()
                    .items()
                    .stream()
                    .filter(instance -> instance.getParentProcessInstanceKey() == null)
                    .forEach(instance -> client.newCancelInstanceCommand(instance.getProcessInstanceKey())
                            .execute());
            client.newResetClockCommand().execute();
        }
    }

    @Test
    void bringsAProcedureToItsDepositThoughTheClusterLagsFailsAndIsUnreachableForAWhile() throws Exception {
        CompletableFuture<Integer> procedure = CompletableFuture.supplyAsync(this::simulate);
        await().atMost(PATIENCE)
                .until(() -> procedure.isDone() || progress.toString().contains("AnswerInvitation"));

        cluster.goAway();
        assertThat(open("/sign-in")).isEqualTo(200);
        Thread.sleep(Duration.ofSeconds(10).toMillis());
        assertThat(open("/sign-in")).isEqualTo(200);
        cluster.come();

        assertThat(procedure).as(progress::toString).succeedsWithin(PATIENCE).isEqualTo(0);
    }

    private int simulate() {
        return new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(progress, true))
                .execute(
                        "--url",
                        address("").toString(),
                        "--notice",
                        "src/main/resources/demo/notices/cn_24_minimal.xml",
                        "--partners",
                        "1",
                        "--out",
                        folder.resolve("out").toString());
    }

    private int open(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI address(String path) {
        return URI.create(
                "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port") + path);
    }
}
