package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipFile;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.process.Scenes;
import org.cordee.shared.BusinessClock;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulates the whole procedure of a reserved lot through the public API alone, and reads its three files. */
@CordeeTest
@ResourceLock("business clock")
class SimulationJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext application;

    @TempDir
    Path out;

    /** The reserved lot is the only one, so that the partners must fit. */
    @Test
    void playsEveryPartyOfAReservedLot() throws IOException {
        playsEveryPartyFromTheNoticeToAReceiptThatAgreesWithThePackage("cn_24_maximal.xml");
    }

    @Tag("e2e")
    @ParameterizedTest
    @FieldSource("org.cordee.tender.NoticeSamples#ALL_SEVEN")
    void playsEveryPartyFromTheNoticeToAReceiptThatAgreesWithThePackage(String notice) throws IOException {
        PublicApiClient api = new PublicApiClient(URI.create("http://localhost:" + port), Duration.ofSeconds(30));
        Credentials administrator = new Credentials(accounts.administrator().email(), Accounts.PASSWORD);
        ProgressBar bar = new ProgressBar(new PrintWriter(new StringWriter()), 20);

        new Simulation(api, administrator, bar, 4711)
                .run(NoticeSamples.bytes(notice), SimulationScope.ofOne(1, 2), out);

        JsonNode receipt = JsonMapper.shared().readTree(out.resolve("receipt.json"));
        assertThat(receipt.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(receipt.path("depositOutcome").asString()).isEqualTo("IN_TIME");
        assertThat(receipt.path("notice").asString()).isEqualTo("démonstration, non transmis à l’acheteur");
        String timeline = Files.readString(out.resolve("timeline.csv"));
        assertThat(timeline)
                .contains(
                        "submitted",
                        "deposited in the demonstration box",
                        ",partner-invitation,task_AnswerInvitation,",
                        ",declined",
                        ",question asked",
                        ",countered",
                        ",changes asked",
                        ",price given late",
                        ",agreement-signing,task_ReviewAgreement,",
                        ",agreement-signing,task_SignAgreement,",
                        ",agreement-signing,task_GrantPower,");
        try (ZipFile archive = new ZipFile(out.resolve("package.zip").toFile())) {
            assertThat(sha256(archive, "manifest.json"))
                    .isEqualTo(receipt.path("manifestSha256").asString());
            assertThat(receipt.path("files").size())
                    .isEqualTo(archive.size() - 1)
                    .isPositive();
            for (JsonNode file : receipt.path("files")) {
                assertThat(sha256(archive, file.path("name").asString()))
                        .isEqualTo(file.path("sha256").asString());
            }
        }
    }

    /** A grouping of others is under way, so that no time moves and nothing is pinned. */
    @Test
    void playsInRealTimeBesideAGroupingOfOthers() throws IOException {
        PublicApiClient api = new PublicApiClient(URI.create("http://localhost:" + port), Duration.ofSeconds(30));
        Credentials administrator = new Credentials(accounts.administrator().email(), Accounts.PASSWORD);
        ProgressBar bar = new ProgressBar(new PrintWriter(new StringWriter()), 20);
        new Scenes(application).opened(false);
        Instant before = clock.now();
        Instant began = Instant.now();

        new Simulation(api, administrator, bar, 4713, true)
                .run(NoticeSamples.bytes("cn_24_maximal.xml"), SimulationScope.ofOne(1, 2), out);

        JsonNode receipt = JsonMapper.shared().readTree(out.resolve("receipt.json"));
        assertThat(receipt.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(Files.readString(out.resolve("timeline.csv")))
                .contains("time stays real", "submitted")
                .doesNotContain("clock moved", "clock pinned");
        Duration passed = Duration.between(began, Instant.now()).plusMinutes(1);
        assertThat(clock.now()).isBefore(before.plus(passed));
    }

    @Tag("e2e")
    @Test
    void playsSeveralConsortiaAtTheSameTime() throws IOException {
        PublicApiClient api = new PublicApiClient(URI.create("http://localhost:" + port), Duration.ofSeconds(30));
        Credentials administrator = new Credentials(accounts.administrator().email(), Accounts.PASSWORD);
        ProgressBar bar = new ProgressBar(new PrintWriter(new StringWriter()), 80);

        new Simulation(api, administrator, bar, 4712)
                .run(NoticeSamples.bytes("cn_24_maximal.xml"), new SimulationScope(1, 2, 4, 3), out);

        JsonNode summary = JsonMapper.shared().readTree(out.resolve("summary.json"));
        assertThat(summary.path("submitted").asInt()).isEqualTo(4);
        Set<String> groupings = new HashSet<>();
        for (int number = 1; number <= 4; number++) {
            Path folder = out.resolve(String.valueOf(number));
            JsonNode receipt = JsonMapper.shared().readTree(folder.resolve("receipt.json"));
            assertThat(receipt.path("state").asString()).isEqualTo("SUBMITTED");
            assertThat(folder.resolve("package.zip")).isNotEmptyFile();
            assertThat(Files.readString(folder.resolve("timeline.csv"))).containsOnlyOnce(",submitted");
            groupings.add(receipt.path("consortium").asString());
        }
        assertThat(groupings).hasSize(4);
    }

    private static String sha256(ZipFile archive, String name) throws IOException {
        try (var entry = archive.getInputStream(archive.getEntry(name))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entry.readAllBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
