package org.cordee.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Kills ({@code kill -9}) the real product's JVM or its database, twenty times at seeded moments during simulated
 * procedures: each ends with a receipt that agrees with its package, and nothing is lost or done twice.
 */
@Tag("alone")
@Tag("kill")
class KilledServerTests {

    private static final int KILLS = Integer.getInteger("cordee.kills", 20);
    private static final long SEED = Long.getLong("cordee.kills.seed", 2026);
    private static final Path WORK = Path.of("target", "kill");
    private static final Duration REST = Duration.ofSeconds(100);

    @Test
    void submitsEveryProcedureDespiteKillsOfTheServerOrItsDatabase() throws Exception {
        FileSystemUtils.deleteRecursively(WORK);
        try (KillableServer server = new KillableServer(WORK)) {
            server.start();
            ProcedureLoad load = new ProcedureLoad(server, WORK);
            Thread player = new Thread(load, "load");
            player.start();

            kill(server, load);
            load.stop();
            player.join();

            assertThat(load.failures()).as("%d procedures", load.played()).isEmpty();
            Awaitility.await()
                    .atMost(REST)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(DatabaseChecks.against(server)).isEmpty());
            assertThat(verifyAudit(server)).isZero();
        }
    }

    private static void kill(KillableServer server, ProcedureLoad load) throws Exception {
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(12_000));
            boolean database = random.nextBoolean();
            long begin = System.nanoTime();
            if (database) {
                server.killDatabase();
            } else {
                server.killServer();
                server.start();
            }
            System.out.printf(
                    "kill %d of the %s: back after %.1f s, %d procedures done, %s%n",
                    kill,
                    database ? "database" : "server",
                    (System.nanoTime() - begin) / 1e9,
                    load.played(),
                    load.failures());
        }
    }

    private static int verifyAudit(KillableServer server) throws Exception {
        return server.run("verify-audit.log", "verify-audit", "--while-running", "--set=cordee.data=" + server.data())
                .waitFor();
    }
}
