package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cordee.CordeeTest;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulates needs with watchers, introductions, help and one grouping through the public API, and reads the files. */
@Tag("e2e")
@CordeeTest
@ResourceLock("business clock")
class NeedsSimulationJourneyTests {

    private static final String PASSWORD = "une phrase assez longue";

    @LocalServerPort
    int port;

    @Autowired
    RegisteringPeople people;

    @Autowired
    ApplicationContext application;

    @Autowired
    ScheduledAnnotationBeanPostProcessor scheduled;

    @TempDir
    Path out;

    /** Other tests end the rounds of the application, which they share with this one. */
    @BeforeEach
    void runTheRoundsOfTheApplication() {
        for (String name : List.of("matchingOpportunities", "writingDigests")) {
            Object bean = application.getBean(name);
            scheduled.postProcessBeforeDestruction(bean, name);
            scheduled.postProcessAfterInitialization(bean, name);
        }
    }

    @Test
    void playsNeedsToTheirOutcomeOneGroupingToItsReceiptAndEachDigestOnce() throws IOException {
        PublicApiClient api = new PublicApiClient(URI.create("http://localhost:" + port), Duration.ofSeconds(30));
        ProgressBar bar = new ProgressBar(new PrintWriter(new StringWriter()), 80);

        new NeedsSimulation(api, administrator(), bar, 4721, false)
                .run(
                        NoticeSamples.bytes("cn_24_maximal.xml"),
                        new SimulationScope(1, 2, 1, 3),
                        new NeedsScope(4, 4),
                        out);

        JsonNode summary = JsonMapper.shared().readTree(out.resolve("summary.json"));
        assertThat(summary.path("ended").asInt()).isEqualTo(4);
        assertThat(summary.path("submitted").asInt()).isEqualTo(1);
        assertThat(summary.path("helpEvaluated").asInt())
                .isPositive()
                .isEqualTo(summary.path("helpAsked").asInt());
        assertThat(summary.path("stopped")).isEmpty();
        List<String> needs = Files.readAllLines(out.resolve("needs.csv"));
        assertThat(needs).hasSize(5);
        assertThat(needs.get(1)).startsWith("1,BES-").contains(",CLOSED,").endsWith(",CONSULTATION,SUBMITTED");
        assertThat(needs.subList(1, 5)).allMatch(line -> line.contains(",CLOSED,"));
        List<String> digests = Files.readAllLines(out.resolve("digests.csv"));
        assertThat(digests.subList(1, digests.size()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.endsWith(",1,1"));
        assertThat(Files.readString(out.resolve("timeline.csv")))
                .contains(
                        "address confirmed by its link",
                        "introduction agreed",
                        "request passed on",
                        "help delivered",
                        "help evaluated");
        JsonNode receipt = JsonMapper.shared().readTree(out.resolve("1").resolve("receipt.json"));
        assertThat(receipt.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(out.resolve("1").resolve("package.zip")).isNotEmptyFile();
    }

    private Credentials administrator() {
        String email = "admin." + Ids.next() + "@cordee.example";
        people.register(
                email,
                "Administration",
                PASSWORD,
                Locale.FRENCH,
                List.of(RoleGrant.platform(Role.ADMINISTRATOR, Role.COORDINATOR)));
        return new Credentials(email, PASSWORD);
    }
}
