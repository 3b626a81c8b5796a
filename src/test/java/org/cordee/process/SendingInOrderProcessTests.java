package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.process.CommandPayload.UpdateTaskDue;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Tests that the commands of a consortium are sent in their order, whatever the engine answers and however many
 * claimers there are.
 */
class SendingInOrderProcessTests extends ProcessScene {

    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
    private final Queue<EngineCommand> sent = new ConcurrentLinkedQueue<>();
    private Function<EngineCommand, Boolean> engine = command -> true;

    @BeforeEach
    void stopTheServersOwnClaimers() {
        scenes.bean(ClaimerLifecycle.class).stop();
    }

    @AfterEach
    void restartTheClaimers() {
        scenes.bean(JdbcTemplate.class)
                .update("DELETE FROM engine_command WHERE root_id IN ("
                        + String.join(
                                ",", mine.stream().map(id -> "'" + id + "'").toList()) + ")");
        scenes.bean(ClaimerLifecycle.class).start();
    }

    /**
     * Returns a claimer that uses the test's engine for the test's own consortia and the real engine for all others.
     */
    private CommandClaimer claimer() {
        CommandSender sender =
                new CommandSender(
                        scenes.bean(ProcessEngine.class),
                        scenes.bean(ProcessLinks.class),
                        scenes.bean(RefreshingInbox.class),
                        scenes.bean(EngineLagSettings.class)) {
                    @Override
                    boolean send(EngineCommand command) {
                        if (!mine.contains(command.root().id())) {
                            return super.send(command);
                        }
                        boolean answer = engine.apply(command);
                        if (answer) {
                            sent.add(command);
                        }
                        return answer;
                    }
                };
        return new CommandClaimer(
                scenes.bean(EngineCommands.class), sender, scenes.bean(PlatformTransactionManager.class));
    }

    private void sendAll() {
        CommandClaimer claimer = claimer();
        while (claimer.sendOne()) {
            // This sends until nothing is due.
        }
    }

    private UUID consortium(int commands) {
        UUID consortium = Ids.next();
        mine.add(consortium);
        IntStream.range(0, commands)
                .forEach(number -> scenes.bean(EngineCommands.class)
                        .write(ProcessRoot.consortium(consortium), new UpdateTaskDue()));
        return consortium;
    }

    private List<CommandRow> unsent(UUID consortium) {
        return scenes.bean(CommandQueue.class).unsent(Scenes.ADMINISTRATOR, PageRequest.of(0, 200)).stream()
                .filter(row -> row.root().id().equals(consortium))
                .toList();
    }

    private List<Long> sentOf(UUID consortium) {
        return sent.stream()
                .filter(command -> command.root().id().equals(consortium))
                .map(EngineCommand::sequence)
                .toList();
    }

    private void makeDue(UUID consortium) {
        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET next_attempt_at = '2000-01-01' WHERE consortium_id = ?"
                                + " AND state = 'WAITING'",
                        consortium);
    }

    @Test
    void sendsTheCommandsOfAConsortiumInTheOrderTheyWereWritten() {
        UUID consortium = consortium(4);

        sendAll();

        assertThat(sentOf(consortium)).hasSize(4).isSorted();
        assertThat(unsent(consortium)).isEmpty();
    }

    /** A need and a consortium wait for themselves only, even in one table. */
    @Test
    void sendsTheCommandsOfANeedInTheirOrderBesideThoseOfAConsortium() {
        ProcessRoot need = new ProcessRoot(ProcessRoot.Kind.NEED, Ids.next());
        mine.add(need.id());
        scenes.bean(EngineCommands.class).write(need, new UpdateTaskDue());
        scenes.bean(EngineCommands.class).write(need, new UpdateTaskDue());
        UUID consortium = consortium(2);
        engine = command -> !command.root().equals(need);

        sendAll();

        assertThat(sentOf(need.id())).isEmpty();
        assertThat(sentOf(consortium)).hasSize(2).isSorted();
        assertThat(scenes.bean(CommandQueue.class).unsent(Scenes.ADMINISTRATOR, PageRequest.of(0, 200)).stream()
                        .filter(row -> row.root().equals(need)))
                .hasSize(2)
                .allMatch(row -> row.consortiumId() == null);
    }

    @Test
    void keepsLaterCommandsBehindAWaitingOneAndSendsThoseOfOtherConsortia() {
        UUID behind = consortium(2);
        UUID other = consortium(2);
        engine = command -> !command.root().id().equals(behind);

        sendAll();

        assertThat(sentOf(behind)).isEmpty();
        assertThat(sentOf(other)).hasSize(2);
        assertThat(unsent(behind)).hasSize(2).noneMatch(CommandRow::failed);
        engine = command -> true;
        makeDue(behind);
        sendAll();
        assertThat(sentOf(behind)).hasSize(2).isSorted();
    }

    /** The clock is pinned a month ahead, and the pauses are still in the machine's time. */
    @Test
    void doublesThePauseInMachineTimeEachTimeTheEngineIsAway() {
        scenes.pass(Duration.ofDays(30));
        UUID consortium = consortium(1);
        engine = command -> {
            throw new IllegalStateException("connection refused");
        };
        long[] pauses = {250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000};
        for (int attempt = 0; attempt < pauses.length; attempt++) {
            makeDue(consortium);
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            while (unsent(consortium).get(0).attempts() == attempt) {
                claimer().sendOne();
            }
            Instant after = Instant.now();

            assertThat(unsent(consortium).get(0).nextAttemptAt())
                    .isBetween(before.plusMillis(pauses[attempt]), after.plusMillis(pauses[attempt] + 1));
        }
        assertThat(unsent(consortium).get(0).attempts()).isEqualTo(10);
        assertThat(unsent(consortium).get(0).lastError()).contains("connection refused");
    }

    @Test
    void showsARefusedCommandAndSendsThoseOfOtherConsortia() {
        UUID refused = consortium(2);
        UUID other = consortium(1);
        engine = command -> {
            if (command.root().id().equals(refused)) {
                throw new EngineRefused("no such element", new IllegalArgumentException());
            }
            return true;
        };

        sendAll();

        assertThat(sentOf(other)).hasSize(1);
        assertThat(unsent(refused)).extracting(CommandRow::failed).containsExactly(true, false);
        assertThat(unsent(refused).get(0).lastError()).isEqualTo("no such element");
        makeDue(refused);
        sendAll();
        assertThat(sentOf(refused)).isEmpty();
        engine = command -> true;
        scenes.bean(CommandQueue.class)
                .retry(Scenes.ADMINISTRATOR, unsent(refused).get(0).sequence());
        sendAll();
        assertThat(sentOf(refused)).hasSize(2).isSorted();
    }

    @Test
    void leavesACommandToTheNextClaimerWhenTheServerDiesWhileSendingIt() {
        UUID consortium = consortium(1);
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        engine = command -> {
            // The database loses the connection that holds the command, as it does when the server dies.
            Long connection = jdbc.queryForObject("SELECT CONNECTION_ID()", Long.class);
            CompletableFuture.runAsync(() -> jdbc.execute("KILL " + connection)).join();
            throw new IllegalStateException("the server dies");
        };
        CommandClaimer dying = claimer();
        assertThatThrownBy(dying::sendOne).isInstanceOf(RuntimeException.class);

        engine = command -> true;
        sendAll();

        assertThat(sentOf(consortium)).hasSize(1);
    }

    /** An Error was thrown again and again, because the command stayed the first of its queue. */
    @Test
    void setsACommandAsideThatMeetsAnError() {
        UUID consortium = consortium(1);
        engine = command -> {
            throw new StackOverflowError("too deep");
        };

        sendAll();

        assertThat(unsent(consortium)).hasSize(1);
        assertThat(unsent(consortium).get(0).lastError()).contains("too deep");
    }

    @Test
    void neverSendsOutOfOrderNorTwiceHoweverManyClaimersThereAre() {
        List<UUID> consortia = Stream.generate(() -> consortium(12)).limit(6).toList();
        Set<UUID> beingTold = ConcurrentHashMap.newKeySet();
        Set<UUID> toldTwoThingsAtOnce = ConcurrentHashMap.newKeySet();
        engine = command -> {
            if (!beingTold.add(command.root().id())) {
                toldTwoThingsAtOnce.add(command.root().id());
            }
            LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
            beingTold.remove(command.root().id());
            return true;
        };

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(number -> CompletableFuture.runAsync(this::untilAllAreSent))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(toldTwoThingsAtOnce).isEmpty();
        assertThat(consortia)
                .allSatisfy(consortium ->
                        assertThat(sentOf(consortium)).hasSize(12).isSorted().doesNotHaveDuplicates());
    }

    /** Runs a claimer again as long as others hold the rows, as the real threads do. */
    private void untilAllAreSent() {
        CommandClaimer claimer = claimer();
        while (mine.stream().anyMatch(consortium -> !unsent(consortium).isEmpty())) {
            claimer.sendOne();
        }
    }
}
