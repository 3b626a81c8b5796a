package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.AddressedFact;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A program that reads the feed gets every fact once, in the order of its number. */
@CordeeTest
class FeedModuleTests extends WebhookFixture {

    @Autowired
    NumberingFacts numbering;

    @Autowired
    Feeds feeds;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void numbersTheFactsOfAnOrganisationWithoutAGap() {
        facts(signatory, 5);

        assertThat(numbers(signatory, 0, 100)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(numbers(signatory, 2, 2)).containsExactly(3L, 4L);
        assertThat(feed.after(signatory, 5, 100).events()).isEmpty();
        assertThatThrownBy(() -> feed.after(signatory, 6, 100))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("webhook.feed.unknown"));
        assertThat(feed.after(signatory, 0, 1).lastNumber()).isEqualTo(5);
    }

    @Test
    void writesNoFactOfAnActThatIsRolledBack() {
        transaction().executeWithoutResult(status -> {
            publish(signatory);
            status.setRollbackOnly();
        });
        facts(signatory, 1);

        assertThat(numbers(signatory, 0, 100)).containsExactly(1L);
    }

    /** The first act wrote its fact before the second one, and commits after the reader has read the second. */
    @Test
    void skipsNoFactWhoseActCommitsLate() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = thread.submit(() -> transaction().executeWithoutResult(status -> {
                publish(signatory);
                written.countDown();
                waitFor(read);
            }));
            waitFor(written);
            facts(signatory, 1);
            long seen = last(signatory);
            read.countDown();
            late.get(30, TimeUnit.SECONDS);

            await().atMost(PATIENCE).until(() -> last(signatory) == 2);
            assertThat(seen).isEqualTo(1);
            assertThat(numbers(signatory, seen, 100)).containsExactly(2L);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void aReaderBesideManyActsAndTwoNodesSeesEachNumberOnce() throws Exception {
        int acts = 60;
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                running.add(threads.submit(() -> {
                    for (int act = 0; act < acts / 3; act++) {
                        transaction().executeWithoutResult(status -> publish(signatory));
                    }
                }));
            }
            for (int node = 0; node < 2; node++) {
                running.add(threads.submit(() -> {
                    while (last(signatory) < acts) {
                        numbering.numberNext();
                    }
                }));
            }
            List<Long> seen = new ArrayList<>();
            while (seen.size() < acts) {
                long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
                seen.addAll(numbers(signatory, after, 7));
            }
            for (Future<?> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }

            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, acts).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void showsAFactToNobodyElse() {
        Actor other = signatory();
        facts(signatory, 1);
        facts(other, 2);

        assertThat(numbers(signatory, 0, 100)).containsExactly(1L);
        assertThat(numbers(other, 0, 100)).containsExactly(1L, 2L);
        assertThatThrownBy(() -> feed.after(
                        new Actor(signatory.personId(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.API), 0, 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> feed.after(Actor.ofLink(signatory.requireOrganisation()), 0, 10))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysThatFactsAreNotKeptAnyMoreInsteadOfSkippingThem() {
        facts(signatory, 4);
        jdbc.update(
                "UPDATE feed_entry SET recorded_at = ? WHERE owner_id = ? AND number <= 2",
                Instant.now().minus(400, ChronoUnit.DAYS),
                signatory.requireOrganisation());

        int forgotten = feeds.forget(Instant.now().minus(365, ChronoUnit.DAYS), 1000);

        assertThat(forgotten).isGreaterThanOrEqualTo(2);
        assertThat(numbers(signatory, 0, 100)).containsExactly(3L, 4L);
        assertThat(numbers(signatory, 2, 100)).containsExactly(3L, 4L);
        assertThatThrownBy(() -> feed.after(signatory, 1, 100))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("webhook.feed.forgotten"));
        feeds.forget(Instant.now().plus(1, ChronoUnit.DAYS), 1_000_000);
        assertThatThrownBy(() -> feed.after(signatory, 3, 100)).isInstanceOf(RuleViolation.class);
        assertThat(feed.after(signatory, 4, 100).events()).isEmpty();
    }

    @Test
    void letsTheCoordinatorsReadTheFeedOfThePlatform() {
        Actor coordinator = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.API);
        long before = feed.after(coordinator, 0, 1).lastNumber();

        transaction()
                .executeWithoutResult(status -> events.publishEvent(new WebhookEvent.WebhookPaused(
                        org.cordee.shared.EventHeader.outsideConsortia(coordinator, Instant.now()),
                        org.cordee.shared.Ids.next(),
                        AddressedFact.PLATFORM,
                        PauseReason.USER)));

        await().atMost(PATIENCE).until(() -> feed.after(coordinator, 0, 1).lastNumber() > before);
    }

    private List<Long> numbers(Actor actor, long after, int limit) {
        return feed.after(actor, after, limit).events().stream()
                .map(event -> event.data().number())
                .toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
