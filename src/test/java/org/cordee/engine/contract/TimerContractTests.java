package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Timers under a pinned clock. The jumps are short, because all tests in this JVM share the clock. */
@ResourceLock("engine clock")
class TimerContractTests extends ContractTest {

    private Instant now;

    @BeforeEach
    void pinTheClock() {
        now = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(60);
        client.newPinClockCommand().time(now).execute();
    }

    @AfterEach
    void letTheClockRun() {
        disconnect();
        connectAgain();
        try {
            client.newResetClockCommand().execute();
        } catch (ClientException stillAhead) {
            // Instances of other tests run: the clock stays where it is until they end.
        }
    }

    private void connectAgain() {
        client = ClusterUnderTest.underTest().connect();
    }

    private void advance(Duration by) {
        now = now.plus(by);
        client.newPinClockCommand().time(now).execute();
    }

    @Test
    void firesADurationTimerOnlyWhenBusinessTimeHasPassed() {
        deploy(process()
                .intermediateCatchEvent("wait", wait -> wait.timerWithDuration("PT30M"))
                .endEvent("end")
                .done());
        long instance = start();
        awaitElement(instance, "wait", 1);
        advance(Duration.ofMinutes(29));
        awaitElement(instance, "end", 0);

        advance(Duration.ofMinutes(2));

        awaitCompleted(instance);
    }

    @Test
    void firesBoundaryDateTimersInOrderAndInterruptsAtTheLast() {
        deploy(process()
                .userTask("answer", task -> task.zeebeUserTask())
                .boundaryEvent("remind", remind -> remind.cancelActivity(false).timerWithDateExpression("remindAt"))
                .serviceTask("reminder", job -> job.zeebeJobType(mark + ".remind"))
                .endEvent("reminded")
                .moveToActivity("answer")
                .boundaryEvent("expire", expire -> expire.cancelActivity(true).timerWithDateExpression("expireAt"))
                .endEvent("expired")
                .moveToActivity("answer")
                .endEvent("answered")
                .done());
        long instance = start(Map.of(
                "remindAt", now.plusSeconds(600).toString(),
                "expireAt", now.plusSeconds(1200).toString()));
        task(instance, "answer");

        advance(Duration.ofMinutes(11));
        complete(mark + ".remind", Map.of());
        task(instance, "answer");
        advance(Duration.ofMinutes(10));

        awaitCompleted(instance);
        awaitElement(instance, "reminded", 1);
        awaitElement(instance, "expired", 1);
        awaitElement(instance, "answered", 0);
    }

    @Test
    void firesATimerWithAPastDateAtOnce() {
        deploy(process()
                .intermediateCatchEvent("wait", wait -> wait.timerWithDateExpression("at"))
                .endEvent("end")
                .done());

        long instance = start(Map.of("at", now.minusSeconds(3600).toString()));

        awaitCompleted(instance);
    }

    /** The models depend on this: a moved deadline is sent by a message, not by a variable. */
    @Test
    void keepsATimersDateWhenItsVariableChanges() {
        deploy(process()
                .intermediateCatchEvent("wait", wait -> wait.timerWithDateExpression("at"))
                .endEvent("end")
                .done());
        long instance = start(Map.of("at", now.plusSeconds(600).toString()));
        awaitElement(instance, "wait", 1);
        client.newSetVariablesCommand(instance)
                .variables(Map.of("at", now.plusSeconds(7_200).toString()))
                .execute();

        advance(Duration.ofMinutes(11));

        awaitCompleted(instance);
    }

    @Test
    void jobTimeoutsUseRealTimeWhileTheClockIsPinned() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .endEvent("end")
                .done());
        start();
        var first = eventually(() -> activate(mark + ".work", 1, Duration.ofMillis(400)), jobs -> !jobs.isEmpty());

        var second = job(mark + ".work");

        assertThat(second.getKey()).isEqualTo(first.get(0).getKey());
    }

    @Test
    void retryBackOffsUseRealTimeWhileTheClockIsPinned() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .endEvent("end")
                .done());
        start();
        client.newFailCommand(job(mark + ".work"))
                .retries(1)
                .retryBackoff(Duration.ofSeconds(1))
                .execute();

        assertThat(job(mark + ".work").getRetries()).isEqualTo(1);
    }

    @Test
    void activatesAFailedJobAtOnceWhileTheClockIsPinnedInTheFuture() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .endEvent("end")
                .done());
        start();
        advance(Duration.ofHours(1));

        client.newFailCommand(job(mark + ".work")).retries(1).execute();

        assertThat(job(mark + ".work").getRetries()).isEqualTo(1);
    }

    @Test
    void buffersAMessageForItsTimeToLiveInBusinessTime() {
        deploy(process()
                .intermediateCatchEvent(
                        "wait",
                        wait -> wait.message(message -> message.name(mark).zeebeCorrelationKeyExpression("id")))
                .endEvent("end")
                .done());
        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(Duration.ofMinutes(10))
                .execute();

        advance(Duration.ofMinutes(11));
        long instance = start(Map.of("id", "k"));

        awaitElement(instance, "wait", 1);
        awaitElement(instance, "end", 0);
    }

    @Test
    void refusesToSetTheClockBackWhileInstancesRun() {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                ClusterUnderTest.underTest().isEmbedded(), "a Camunda cluster lets its clock go back");
        deploy(process()
                .userTask("wait", task -> task.zeebeUserTask())
                .endEvent()
                .done());
        start();

        assertThatThrownBy(() ->
                        client.newPinClockCommand().time(now.minusSeconds(1)).execute())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(409);
                    assertThat(problem.details().getTitle()).isEqualTo("INVALID_STATE");
                });
    }
}
