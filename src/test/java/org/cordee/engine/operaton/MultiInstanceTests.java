package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.externaltask.ExternalTask;

class MultiInstanceTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static BpmnModelInstance loop(String id, boolean parallel, String... completionCondition) {
        return looping(
                id,
                job -> job.multiInstance(m -> {
                    m.zeebeInputCollectionExpression("slots")
                            .zeebeInputElement("slot")
                            .zeebeOutputElementExpression("{slot: slot, n: loopCounter, said: said}")
                            .zeebeOutputCollection("results");
                    if (!parallel) {
                        m.sequential();
                    }
                    for (String condition : completionCondition) {
                        m.completionCondition("=" + condition);
                    }
                }));
    }

    /** Builds a multi-instance job followed by another job. */
    private static BpmnModelInstance looping(String id, Consumer<ServiceTaskBuilder> loop) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .serviceTask("job", job -> loop.accept(job.zeebeJobType("work")))
                .serviceTask("after", task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
    }

    private static List<ExternalTask> jobs(String instance, int count) {
        return TestEngine.soon().until(() -> TestEngine.jobs(instance), jobs -> jobs.size() == count);
    }

    private void answer(ExternalTask job) {
        String slot = (String) TestEngine.runtime().getVariable(job.getExecutionId(), "slot");
        TestEngine.runtime().setVariableLocal(job.getExecutionId(), "said", "yes-" + slot);
        engine.commands().completeJob(job.getId(), Map.of());
    }

    private static Map<String, Object> result(String slot, int counter) {
        return Map.of("slot", slot, "n", counter, "said", "yes-" + slot);
    }

    @Test
    void runsParallelInstancesCountedFromOneAndCollectsTheirOutputsInOrder() {
        String instance = TestEngine.run(loop("parallel", true), Map.of("slots", List.of("a", "b", "c")));
        List<ExternalTask> jobs = new ArrayList<>(jobs(instance, 3));

        assertThat(jobs)
                .extracting(job -> TestEngine.runtime().getVariable(job.getExecutionId(), "loopCounter"))
                .containsExactlyInAnyOrder(1, 2, 3);
        java.util.Collections.reverse(jobs);
        jobs.forEach(this::answer);

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "results"))
                .isEqualTo(List.of(result("a", 1), result("b", 2), result("c", 3)));
        assertThat(TestEngine.runtime().getVariables(instance).keySet()).noneMatch(InternalVariables::isInternal);
    }

    @Test
    void runsSequentialInstancesOverTheCollectionAsItWasOnEntry() {
        String instance = TestEngine.run(loop("sequential", false), Map.of("slots", List.of("a", "b")));
        TestEngine.job(instance, "job");
        TestEngine.runtime().setVariable(instance, "slots", List.of("x", "y", "z"));

        answer(jobs(instance, 1).get(0));
        answer(jobs(instance, 1).get(0));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "results")).isEqualTo(List.of(result("a", 1), result("b", 2)));
    }

    @Test
    void aSequentialInstanceDoesNotInheritTheOutputOfTheOneBefore() {
        BpmnModelInstance model = looping(
                "no-heritage",
                job -> job.multiInstance(m -> m.sequential()
                        .zeebeInputCollectionExpression("[1,2]")
                        .zeebeInputElement("i")
                        .zeebeOutputElementExpression("answer")
                        .zeebeOutputCollection("answers")));
        String instance = TestEngine.run(model, Map.of());

        TestEngine.complete(instance, "job", Map.of("answer", "first"));
        TestEngine.complete(instance, "job", Map.of());

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "answers")).isEqualTo(Arrays.asList("first", null));
    }

    @Test
    void endsEarlyWhenTheCompletionConditionIsTrueAndLeavesMissingOutputsNull() {
        String instance = TestEngine.run(
                loop("early", true, "numberOfCompletedInstances = 1 and said = \"yes-b\""),
                Map.of("slots", List.of("a", "b")));

        ExternalTask second = jobs(instance, 2).stream()
                .filter(job -> "b".equals(TestEngine.runtime().getVariable(job.getExecutionId(), "slot")))
                .findFirst()
                .orElseThrow();
        engine.commands().completeJob(second.getId(), Map.of("said", "yes-b"));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.jobs(instance)).hasSize(1);
        assertThat(TestEngine.variable(instance, "results")).isEqualTo(Arrays.asList(null, result("b", 2)));
    }

    @Test
    void skipsAnEmptyCollection() {
        String instance = TestEngine.run(loop("empty", true), Map.of("slots", List.of()));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "results")).isEqualTo(List.of());
    }

    @Test
    void raisesAnIncidentWhenTheCollectionIsNoList() {
        String instance = TestEngine.run(loop("no-list", false), Map.of());

        assertThat(TestEngine.incident(instance).getAnnotation()).isEqualTo("EXTRACT_VALUE_ERROR");
        assertThat(TestEngine.incident(instance).getActivityId()).isEqualTo("job#multiInstanceBody");
    }

    @Test
    void parallelInstancesDoNotOverwriteEachOthersOutputVariable() {
        BpmnModelInstance model = looping(
                "same-variable",
                job -> job.multiInstance(m -> m.zeebeInputCollectionExpression("[1,2]")
                        .zeebeInputElement("i")
                        .zeebeOutputElementExpression("answer")
                        .zeebeOutputCollection("answers")));
        String instance = TestEngine.run(model, Map.of());
        for (ExternalTask job : jobs(instance, 2)) {
            Object i = TestEngine.runtime().getVariable(job.getExecutionId(), "i");
            engine.commands().completeJob(job.getId(), Map.of("answer", "a" + i));
        }

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "answers")).isEqualTo(List.of("a1", "a2"));
        assertThat(TestEngine.variable(instance, "answer")).isNull();
    }

    @Test
    void mapsInputsAndOutputsOfEachInstance() {
        BpmnModelInstance model = looping(
                "mapped-loop",
                job -> job.zeebeInputExpression("\"org-\" + slot", "group")
                        .zeebeOutputExpression("group + said", "whole")
                        .multiInstance(m -> m.zeebeInputCollectionExpression("slots")
                                .zeebeInputElement("slot")
                                .zeebeOutputElementExpression("whole")
                                .zeebeOutputCollection("all")));
        String instance = TestEngine.run(model, Map.of("slots", List.of("a", "b")));
        jobs(instance, 2).forEach(job -> engine.commands().completeJob(job.getId(), Map.of("said", "!")));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "all")).isEqualTo(List.of("org-a!", "org-b!"));
    }

    @Test
    void runsASequentialSubProcessWithAnErrorBoundaryOnTheBody() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("signing")
                .startEvent()
                .subProcess("sign", sub -> {
                    sub.multiInstance(m -> m.zeebeInputCollectionExpression("members")
                            .zeebeInputElement("member")
                            .sequential());
                    sub.embeddedSubProcess()
                            .startEvent()
                            .userTask("task", task -> task.zeebeUserTask())
                            .exclusiveGateway("signed")
                            .conditionExpression("signed")
                            .endEvent()
                            .moveToLastGateway()
                            .conditionExpression("not(signed)")
                            .endEvent("refused", end -> end.error("refused"));
                })
                .boundaryEvent("stopped", event -> event.error("refused"))
                .endEvent("notSigned")
                .moveToActivity("sign")
                .endEvent("allSigned")
                .done();
        Map<String, Object> members = Map.of("members", List.of("m1", "lead"));
        String all = TestEngine.run(model, members);
        String stopped = TestEngine.start("signing", members);

        for (int i = 0; i < 2; i++) {
            engine.commands().completeTask(TestEngine.task(all, "task").getId(), Map.of("signed", true));
        }
        engine.commands().completeTask(TestEngine.task(stopped, "task").getId(), Map.of("signed", false));

        TestEngine.untilEnded(all);
        TestEngine.untilEnded(stopped);
        assertThat(TestEngine.hasPassed(all, "allSigned")).isTrue();
        assertThat(TestEngine.hasPassed(stopped, "notSigned")).isTrue();
    }

    @Test
    void countsAllOfFortyCompletionsOnEightThreadsWhenEachIsRepeatedUntilAccepted() throws Exception {
        List<String> slots = IntStream.range(0, 40).mapToObj(i -> "s" + i).toList();
        BpmnModelInstance model = Bpmn.createExecutableProcess("forty")
                .startEvent()
                .serviceTask(
                        "job",
                        task -> task.zeebeJobType("work")
                                .multiInstance(m -> m.zeebeInputCollectionExpression("slots")
                                        .zeebeInputElement("slot")
                                        .zeebeOutputElementExpression("slot")
                                        .zeebeOutputCollection("done")))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("slots", slots));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> acts = new ArrayList<>();
        for (ExternalTask job : jobs(instance, 40)) {
            acts.add(threads.submit(() -> completeUntilAccepted(job.getId())));
        }
        for (Future<?> act : acts) {
            act.get();
        }
        threads.shutdown();

        TestEngine.untilEnded(instance);
        assertThat(TestEngine.variable(instance, "done")).isEqualTo(slots);
    }

    private void completeUntilAccepted(String job) {
        while (true) {
            try {
                engine.commands().completeJob(job, Map.of());
                return;
            } catch (OptimisticLockingException again) {
                Thread.onSpinWait();
            }
        }
    }
}
