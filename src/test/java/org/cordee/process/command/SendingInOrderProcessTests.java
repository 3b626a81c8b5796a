package org.cordee.process.command;

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
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes;
import org.cordee.process.command.EngineOrder.UpdateTaskDue;
import org.cordee.process.engine.EngineRefused;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.task.Inbox;
import org.cordee.process.task.ProcessLinks;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Commands go out in the order of each grouping, whatever the engine answers and however many claimers there are. */
class SendingInOrderProcessTests extends ProcessScene {

    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
    private final Queue<EngineCommand> sent = new ConcurrentLinkedQueue<>();
    private Function<EngineCommand, Boolean> engine = command -> true;

    @BeforeEach
    void holdTheHousesOwnClaimers() {
        scenes.the(ClaimerLifecycle.class).stop();
    }

    @AfterEach
    void letThemGo() {
        scenes.the(JdbcTemplate.class)
                .update("DELETE FROM engine_command WHERE consortium_id IN ("
                        + String.join(
                                ",", mine.stream().map(id -> "'" + id + "'").toList()) + ")");
        scenes.the(ClaimerLifecycle.class).start();
    }

    /** Asks the test's engine for the test's own groupings and the house's for whatever else still waits. */
    private CommandClaimer claimer() {
        CommandSender sender =
                new CommandSender(
                        scenes.the(ProcessEngine.class),
                        scenes.the(ProcessLinks.class),
                        scenes.the(Inbox.class),
                        scenes.the(EngineLag.class)) {
                    @Override
                    boolean send(EngineCommand command) {
                        if (!mine.contains(command.consortiumId())) {
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
                scenes.the(EngineCommands.class), sender, scenes.the(PlatformTransactionManager.class));
    }

    private void sendAll() {
        CommandClaimer claimer = claimer();
        while (claimer.sendOne()) {
            // until nothing is due
        }
    }

    private UUID grouping(int commands) {
        UUID grouping = Ids.next();
        mine.add(grouping);
        IntStream.range(0, commands)
                .forEach(number -> scenes.the(EngineCommands.class).write(grouping, new UpdateTaskDue()));
        return grouping;
    }

    private List<CommandRow> unsent(UUID grouping) {
        return scenes.the(CommandQueue.class).unsent(Scenes.ADMINISTRATOR, PageRequest.of(0, 200)).stream()
                .filter(row -> row.consortiumId().equals(grouping))
                .toList();
    }

    private List<Long> sentOf(UUID grouping) {
        return sent.stream()
                .filter(command -> command.consortiumId().equals(grouping))
                .map(EngineCommand::sequence)
                .toList();
    }

    private void makeDue(UUID grouping) {
        scenes.the(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET next_attempt_at = '2000-01-01' WHERE consortium_id = ?"
                                + " AND state = 'WAITING'",
                        grouping);
    }

    @Test
    void sendsAGroupingsCommandsInTheOrderTheyWereWritten() {
        UUID grouping = grouping(4);

        sendAll();

        assertThat(sentOf(grouping)).hasSize(4).isSorted();
        assertThat(unsent(grouping)).isEmpty();
    }

    @Test
    void keepsLaterCommandsBehindOneThatMustWaitAndLetsOtherGroupingsPass() {
        UUID behind = grouping(2);
        UUID other = grouping(2);
        engine = command -> !command.consortiumId().equals(behind);

        sendAll();

        assertThat(sentOf(behind)).isEmpty();
        assertThat(sentOf(other)).hasSize(2);
        assertThat(unsent(behind)).hasSize(2).noneMatch(CommandRow::failed);
        engine = command -> true;
        makeDue(behind);
        sendAll();
        assertThat(sentOf(behind)).hasSize(2).isSorted();
    }

    /** Under a clock that stands a month ahead the pauses are still the machine's. */
    @Test
    void waitsTwiceAsLongOnTheMachinesTimeEachTimeTheEngineIsAway() {
        scenes.pass(Duration.ofDays(30));
        UUID grouping = grouping(1);
        engine = command -> {
            throw new IllegalStateException("connection refused");
        };
        long[] pauses = {250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000};
        for (int attempt = 0; attempt < pauses.length; attempt++) {
            makeDue(grouping);
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            while (unsent(grouping).get(0).attempts() == attempt) {
                claimer().sendOne();
            }
            Instant after = Instant.now();

            assertThat(unsent(grouping).get(0).nextAttemptAt())
                    .isBetween(before.plusMillis(pauses[attempt]), after.plusMillis(pauses[attempt] + 1));
        }
        assertThat(unsent(grouping).get(0).attempts()).isEqualTo(10);
        assertThat(unsent(grouping).get(0).lastError()).contains("connection refused");
    }

    @Test
    void showsACommandTheEngineWillNeverTakeAndLetsTheOtherGroupingsPass() {
        UUID refused = grouping(2);
        UUID other = grouping(1);
        engine = command -> {
            if (command.consortiumId().equals(refused)) {
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
        scenes.the(CommandQueue.class)
                .retry(Scenes.ADMINISTRATOR, unsent(refused).get(0).sequence());
        sendAll();
        assertThat(sentOf(refused)).hasSize(2).isSorted();
    }

    @Test
    void leavesACommandToTheNextWhenTheServerDiesWhileSendingIt() {
        UUID grouping = grouping(1);
        engine = command -> {
            throw new ThreadDeath();
        };
        CommandClaimer dying = claimer();
        assertThatThrownBy(dying::sendOne).isInstanceOf(ThreadDeath.class);

        engine = command -> true;
        sendAll();

        assertThat(sentOf(grouping)).hasSize(1);
    }

    @Test
    void neverSendsOutOfOrderNorTwiceHoweverManyClaimersThereAre() {
        List<UUID> groupings = Stream.generate(() -> grouping(12)).limit(6).toList();
        Set<UUID> beingTold = ConcurrentHashMap.newKeySet();
        Set<UUID> toldTwoThingsAtOnce = ConcurrentHashMap.newKeySet();
        engine = command -> {
            if (!beingTold.add(command.consortiumId())) {
                toldTwoThingsAtOnce.add(command.consortiumId());
            }
            LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
            beingTold.remove(command.consortiumId());
            return true;
        };

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(number -> CompletableFuture.runAsync(this::untilAllAreSent))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(toldTwoThingsAtOnce).isEmpty();
        assertThat(groupings)
                .allSatisfy(grouping ->
                        assertThat(sentOf(grouping)).hasSize(12).isSorted().doesNotHaveDuplicates());
    }

    /** A claimer finds nothing while others hold the rows, and looks again as the house's own do. */
    private void untilAllAreSent() {
        CommandClaimer claimer = claimer();
        while (mine.stream().anyMatch(grouping -> !unsent(grouping).isEmpty())) {
            claimer.sendOne();
        }
    }
}
