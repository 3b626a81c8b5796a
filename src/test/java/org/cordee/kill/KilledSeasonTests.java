package org.cordee.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays a season of needs, watchers, consortia and a call for contributions at the same time and kills ({@code kill -9})
 * the server three times in its middle: every need and every consortium ends, each watcher gets each digest once, each
 * entry of the booklet ends as planned, no letter is written twice, no task is lost and no process has a second instance.
 */
@Tag("alone")
@Tag("kill")
class KilledSeasonTests {

    private static final int CONSORTIA = Integer.getInteger("cordee.season", 8);
    private static final int NEEDS = CONSORTIA + 2;
    private static final int WATCHERS = 10;

    /** Two are late; one of them stays so, and one of the others withdraws its published entry. */
    private static final int CONTRIBUTORS = 15;

    private static final int VISIBLE = 13;
    private static final int KILLS = 3;

    /** Half of the contributors write later, so that the first kill hits the call in its middle. */
    private static final int TEXTS_BEFORE_THE_FIRST_KILL = 3;

    private static final String ACTS = "SELECT count(*) FROM audit_entry";
    private static final String TEXTS = ACTS + " WHERE act = 'ContributionSubmitted'";

    private static final Path WORK = Path.of("target", "killed-season");
    private static final Path SEASON = WORK.resolve("season");
    private static final Duration PATIENCE = Duration.ofMinutes(15 + CONSORTIA);
    private static final Duration REST = Duration.ofSeconds(100);

    @Test
    void submitsEveryConsortiumDespiteThreeKillsOfTheServer() throws Exception {
        FileSystemUtils.deleteRecursively(WORK);
        try (KillableServer server = new KillableServer(WORK)) {
            server.start();
            Process season = server.run(
                    "season.log",
                    "simulate",
                    "--url=" + server.address(),
                    "--notice=" + ProcedureLoad.NOTICE,
                    "--consortia=" + CONSORTIA,
                    "--needs=" + NEEDS,
                    "--watchers=" + WATCHERS,
                    "--contributors=" + CONTRIBUTORS,
                    "--parallel=8",
                    "--seed=3",
                    "--out=" + SEASON);
            awaitActs(server, season, TEXTS, TEXTS_BEFORE_THE_FIRST_KILL);
            long begun = DatabaseChecks.count(server, ACTS);
            boolean killedInTheCall = isCallUnderWay(server);
            for (int kill = 0; kill < KILLS; kill++) {
                awaitActs(server, season, ACTS, begun + kill * CONSORTIA * 20L);
                server.killServer();
                server.start();
            }

            assertThat(season.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(season.exitValue()).as(words()).isZero();
            assertThat(receipts()).hasSize(CONSORTIA);
            assertNeedsEnded();
            assertEachDigestOnce();
            assertThat(killedInTheCall)
                    .as("a kill hit the call after the first text and before the publication")
                    .isTrue();
            assertEachEntryAsPlanned();
            Awaitility.await()
                    .atMost(REST)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(DatabaseChecks.against(server)).isEmpty());
        }
    }

    private static void assertNeedsEnded() throws Exception {
        JsonNode summary = JsonMapper.shared().readTree(SEASON.resolve("summary.json"));
        assertThat(summary.path("ended").asInt()).isEqualTo(NEEDS);
        assertThat(summary.path("stopped")).isEmpty();
        assertThat(summary.path("helpEvaluated").asInt())
                .isPositive()
                .isEqualTo(summary.path("helpAsked").asInt());
        List<String> needs = Files.readAllLines(SEASON.resolve("needs.csv"));
        assertThat(needs.subList(1, needs.size())).hasSize(NEEDS).allMatch(line -> line.contains(",CLOSED,"));
        assertThat(needs).anyMatch(line -> line.endsWith(",CONSULTATION,SUBMITTED"));
        assertThat(Files.readString(SEASON.resolve("timeline.csv")))
                .contains(
                        "address confirmed by its link",
                        "introduction agreed",
                        "request passed on",
                        "help delivered",
                        "help evaluated");
    }

    private static void assertEachDigestOnce() throws Exception {
        List<String> digests = Files.readAllLines(SEASON.resolve("digests.csv"));
        assertThat(digests.subList(1, digests.size()))
                .hasSizeGreaterThanOrEqualTo(WATCHERS / 2)
                .allMatch(line -> line.endsWith(",1,1"));
    }

    /** The list has the state, the texts and the versions that the API returns for each contribution. */
    private static void assertEachEntryAsPlanned() throws Exception {
        List<String> list = Files.readAllLines(SEASON.resolve("entries.csv"));
        List<String> entries = list.subList(1, list.size());
        assertThat(entries).hasSize(CONTRIBUTORS).allMatch(line -> line.endsWith(",0,yes"));
        assertThat(entries)
                .filteredOn(line -> line.contains(",CHECKED,") && line.contains(",1 2,"))
                .hasSize(VISIBLE);
        assertThat(entries)
                .filteredOn(line -> line.contains(",WITHDRAWN,WITHDRAWN,"))
                .hasSize(1);
        assertThat(entries).filteredOn(line -> line.contains(",LATE,LAPSED,")).hasSize(1);
        assertThat(entries)
                .filteredOn(line -> line.contains(",GRANTED,CHECKED,"))
                .hasSize(1);
        assertThat(Files.readString(SEASON.resolve("booklet.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    private static boolean isCallUnderWay(KillableServer server) throws Exception {
        return DatabaseChecks.count(
                        server,
                        "SELECT count(*) > 0 AND sum(act = 'BookletPublished') = 0 FROM audit_entry"
                                + " WHERE act IN ('ContributionSubmitted', 'BookletPublished')")
                > 0;
    }

    /** Waits for this number of acts, so that each kill hits a later point of the season. */
    private static void awaitActs(KillableServer server, Process season, String counted, long acts) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !season.isAlive() || DatabaseChecks.count(server, counted) >= acts);
        assertThat(season.isAlive())
                .as("the season was still running at the kill")
                .isTrue();
    }

    private static String words() throws Exception {
        List<String> words = Files.readAllLines(WORK.resolve("season.log"));
        return String.join("\n", words.subList(Math.max(0, words.size() - 5), words.size()));
    }

    private static List<Path> receipts() throws Exception {
        try (Stream<Path> files = Files.walk(SEASON)) {
            return files.filter(file -> file.endsWith("receipt.json")).toList();
        }
    }
}
