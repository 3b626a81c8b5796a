package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.IncidentErrorType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobContractTests extends ContractTest {

    private String type;

    @BeforeEach
    void deployOneJob() {
        type = mark + ".work";
        deploy(process()
                .serviceTask(
                        "work",
                        work -> work.zeebeJobType(type).zeebeJobRetries("2").zeebeTaskHeader("colour", "green"))
                .boundaryEvent("refused", refused -> refused.error("refused"))
                .serviceTask("repair", repair -> repair.zeebeJobType(mark + ".repair"))
                .endEvent("repaired")
                .moveToActivity("work")
                .endEvent("end")
                .done());
    }

    @Test
    void givesTheWorkerTheJobsData() {
        long instance = start(Map.of("id", mark, "count", 3, "list", List.of("a", "é")));

        ActivatedJob job = job(type);

        assertThat(job.getProcessInstanceKey()).isEqualTo(instance);
        assertThat(job.getBpmnProcessId()).isEqualTo(mark);
        assertThat(job.getElementId()).isEqualTo("work");
        assertThat(job.getElementInstanceKey()).isPositive();
        assertThat(job.getRetries()).isEqualTo(2);
        assertThat(job.getCustomHeaders()).containsEntry("colour", "green");
        assertThat(job.getVariablesAsMap())
                .containsEntry("id", mark)
                .containsEntry("count", 3)
                .containsEntry("list", List.of("a", "é"));
    }

    @Test
    void givesOnlyTheVariablesTheWorkerNames() {
        start(Map.of("wanted", 1, "unwanted", 2));

        List<ActivatedJob> jobs = eventually(
                () -> client.newActivateJobsCommand()
                        .jobType(type)
                        .maxJobsToActivate(5)
                        .timeout(PATIENCE)
                        .fetchVariables("wanted")
                        .execute()
                        .getJobs(),
                found -> !found.isEmpty());

        assertThat(jobs.get(0).getVariablesAsMap()).containsOnlyKeys("wanted");
    }

    @Test
    void acceptsOnlyTheFirstCompletionOfAJob() {
        long instance = start();
        ActivatedJob job = job(type);

        client.newCompleteCommand(job).variables(Map.of("result", "ok")).execute();

        assertThatThrownBy(() -> client.newCompleteCommand(job).execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(404));
        awaitCompleted(instance);
        var result = eventually(
                () -> client.newVariableSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance).name("result"))
                        .execute()
                        .items(),
                found -> !found.isEmpty());
        assertThat(result.get(0).getValue()).isEqualTo("\"ok\"");
    }

    @Test
    void answersALongPollAsSoonAsAJobIsCreated() {
        CompletableFuture<List<ActivatedJob>> waiting =
                CompletableFuture.supplyAsync(() -> client.newActivateJobsCommand()
                        .jobType(type)
                        .maxJobsToActivate(1)
                        .timeout(PATIENCE)
                        .requestTimeout(Duration.ofSeconds(10))
                        .execute()
                        .getJobs());
        Instant started = Instant.now();
        long instance = start();

        List<ActivatedJob> jobs = waiting.join();

        assertThat(jobs).extracting(ActivatedJob::getProcessInstanceKey).containsExactly(instance);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void answersALongPollWithoutJobsAfterItsTimeout() {
        Instant started = Instant.now();

        assertThat(activate(mark + ".nobody", 1, PATIENCE)).isEmpty();

        assertThat(Duration.between(started, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(9));
    }

    @Test
    void givesAJobToAnotherWorkerAfterItsTimeout() {
        start();
        ActivatedJob first = eventually(() -> activate(type, 1, Duration.ofMillis(300)), jobs -> !jobs.isEmpty())
                .get(0);

        ActivatedJob second = job(type);

        assertThat(second.getKey()).isEqualTo(first.getKey());
        client.newCompleteCommand(second).execute();
    }

    @Test
    void keepsALockedJobFromOtherWorkersAndExtendsItsTimeout() {
        start();
        ActivatedJob job = eventually(() -> activate(type, 1, Duration.ofSeconds(2)), jobs -> !jobs.isEmpty())
                .get(0);

        client.newUpdateTimeoutCommand(job).timeout(Duration.ofMinutes(2)).execute();

        assertThat(activate(type, 1, PATIENCE)).isEmpty();
    }

    @Test
    void activatesAFailedJobAgainWithTheVariablesOfTheFailure() {
        start();
        client.newFailCommand(job(type))
                .retries(1)
                .errorMessage("not yet")
                .variables(Map.of("hint", "later"))
                .execute();

        ActivatedJob again = job(type);

        assertThat(again.getRetries()).isEqualTo(1);
        assertThat(again.getVariablesAsMap()).containsEntry("hint", "later");
    }

    @Test
    void activatesAFailedJobOnlyAfterItsRetryBackOff() {
        start();
        client.newFailCommand(job(type))
                .retries(1)
                .retryBackoff(Duration.ofSeconds(2))
                .execute();
        Instant failed = Instant.now();

        job(type);

        assertThat(Duration.between(failed, Instant.now())).isGreaterThan(Duration.ofMillis(1_500));
    }

    @Test
    void raisesAnIncidentWithoutRetriesAndContinuesWhenItIsResolved() {
        long instance = start();
        ActivatedJob job = job(type);
        client.newFailCommand(job).retries(0).errorMessage("broken").execute();

        var incident = incident(instance);
        assertThat(incident.getErrorType()).isEqualTo(IncidentErrorType.JOB_NO_RETRIES);
        assertThat(incident.getErrorMessage()).isEqualTo("broken");
        assertThat(incident.getElementId()).isEqualTo("work");
        assertThat(incident.getJobKey()).isEqualTo(job.getKey());
        assertThatThrownBy(() -> client.newCompleteCommand(job).execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(409));

        client.newUpdateRetriesCommand(job).retries(3).execute();
        client.newResolveIncidentCommand(incident.getIncidentKey()).execute();
        complete(type, Map.of());

        awaitCompleted(instance);
    }

    @Test
    void catchesAThrownErrorAtItsBoundaryEvent() {
        long instance = start();

        client.newThrowErrorCommand(job(type))
                .errorCode("refused")
                .variables(Map.of("why", "price"))
                .execute();
        complete(mark + ".repair", Map.of());

        awaitCompleted(instance);
        awaitElement(instance, "repaired", 1);
        awaitElement(instance, "end", 0);
    }

    @Test
    void raisesAnIncidentForAnUncaughtError() {
        long instance = start();

        client.newThrowErrorCommand(job(type)).errorCode("unknown").execute();

        assertThat(incident(instance).getErrorType()).isEqualTo(IncidentErrorType.UNHANDLED_ERROR_EVENT);
    }

    @Test
    void refusesARequestWithAnInvalidJobCountOrTimeout() {
        assertThatThrownBy(() -> client.newActivateJobsCommand()
                        .jobType(type)
                        .maxJobsToActivate(0)
                        .timeout(PATIENCE)
                        .execute())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(400);
                    assertThat(problem.details().getTitle()).isEqualTo("INVALID_ARGUMENT");
                });
    }

    @Test
    void activatesTheOldestJobFirst() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest().isEmbedded(), "partitions of a cluster take turns");
        List<Long> started = List.of(start(), start(), start(), start());

        List<Long> given = started.stream()
                .map(instance -> job(type).getProcessInstanceKey())
                .toList();

        assertThat(given).isEqualTo(started);
    }

    @Test
    void activatesEachOfManyJobsForOneWorkerOnly() {
        int many = 40;
        for (int i = 0; i < many; i++) {
            start();
        }
        var workers = java.util.stream.IntStream.range(0, 4)
                .mapToObj(worker -> CompletableFuture.supplyAsync(() -> activate(type, 10, Duration.ofMinutes(1))))
                .toList();
        List<Long> given = new java.util.ArrayList<>();
        workers.forEach(worker -> worker.join().forEach(job -> given.add(job.getKey())));
        while (given.size() < many) {
            List<ActivatedJob> more = activate(type, 10, Duration.ofMinutes(1));
            assertThat(more).isNotEmpty();
            more.forEach(job -> given.add(job.getKey()));
        }

        assertThat(given).hasSize(many).doesNotHaveDuplicates();
    }
}
