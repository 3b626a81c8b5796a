package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.docker.MonitoringFiles;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator's monitoring asks the running server. */
@CordeeTest
class MonitoringModuleTests {

    private static final String FIGURES = "/actuator/prometheus";
    private static final String TOKEN = "figures-of-the-tests";
    private static final Pattern NAME = Pattern.compile("(?m)^([a-z_0-9]+)[ {]");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    HealthEndpoint health;

    @Test
    void everyMetricThatARuleOrAPanelReadsIsPublished() throws IOException {
        accounts.memberOf(Ids.next()); // an act
        ApiClient.anonymous(port).get("/sign-in"); // a request
        Set<String> named = new TreeSet<>(MonitoringFiles.metrics());

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(published())
                        .as("sealed acts are counted within seconds")
                        .contains("cordee_acts_total"));

        named.removeAll(published());
        assertThat(named).as("metrics that no server publishes").isEmpty();
    }

    @Test
    void theFiguresAreReadWithTheirOwnSecretOnly() {
        Accounts.Registered member = accounts.memberOf(Ids.next());

        assertThat(ApiClient.anonymous(port).get(FIGURES).statusCode()).isEqualTo(401);
        assertThat(ApiClient.bearing(port, TOKEN + "x").get(FIGURES).statusCode())
                .isEqualTo(401);
        assertThat(ApiClient.basic(port, member.email(), Accounts.PASSWORD)
                        .get(FIGURES)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Browser.signedIn(port, member.email(), Accounts.PASSWORD).status("GET", FIGURES))
                .isEqualTo(401);
    }

    @Test
    void theFiguresNameNobody() {
        Accounts.Registered member = accounts.memberOf(Ids.next());
        ApiClient.basic(port, member.email(), Accounts.PASSWORD).get("/api/v1/me");

        String figures = scrape().body();

        assertThat(figures).doesNotContain(member.email()).doesNotContain("@");
    }

    @Test
    void noOtherPageOfTheMonitoringIsOpen() {
        for (String path :
                new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/metrics", "/actuator/loggers"}) {
            assertThat(ApiClient.bearing(port, TOKEN).get(path).statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void isReadyWhenDatabaseTablesEngineAndWorkersAre() {
        HealthDescriptor ready = health.healthForPath("readiness");

        assertThat(ready)
                .isInstanceOfSatisfying(
                        CompositeHealthDescriptor.class,
                        all -> assertThat(all.getComponents().keySet())
                                .containsExactlyInAnyOrder(
                                        "readinessState", "database", "schema", "engine", "workers"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(health.healthForPath("readiness").getStatus())
                                .isEqualTo(Status.UP));
        assertThat(ApiClient.anonymous(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    private Set<String> published() {
        Set<String> names = new TreeSet<>();
        NAME.matcher(scrape().body()).results().forEach(found -> names.add(found.group(1)));
        names.add("up"); // written by Prometheus itself
        return names;
    }

    private HttpResponse<String> scrape() {
        HttpResponse<String> answer = ApiClient.bearing(port, TOKEN).get(FIGURES, "Accept", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
