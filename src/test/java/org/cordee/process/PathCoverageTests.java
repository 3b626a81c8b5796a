package org.cordee.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Tests that every sequence flow of every model is on a path that a process test declares with {@link CoversFlows}; each of
 * those tests fails when its consortia do not take the declared flows.
 */
class PathCoverageTests {

    static Iterable<Models.Read> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowLiesOnATestedPath(Models.Read read) {
        assertThat(declared()).containsAll(taken(read).map(SequenceFlow::getId).toList());
    }

    /** An element without a flow would be on no path. */
    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasAFlow(Models.Read read) {
        assertThat(read.all(FlowNode.class))
                .filteredOn(element -> !(element instanceof SubProcess sub && sub.triggeredByEvent()))
                .allSatisfy(element -> assertThat(element.getIncoming().size()
                                + element.getOutgoing().size())
                        .as(element.getId())
                        .isPositive());
        assertThat(read.all(BoundaryEvent.class))
                .allSatisfy(event -> assertThat(event.getOutgoing()).hasSize(1));
    }

    @Test
    void noTwoFlowsHaveTheSameName() {
        assertThat(Models.all().stream()
                        .flatMap(read -> read.all(SequenceFlow.class))
                        .map(SequenceFlow::getId))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTestDeclaresAFlowThatDoesNotExist() {
        Set<String> flows = Models.all().stream()
                .flatMap(read -> read.all(SequenceFlow.class))
                .map(SequenceFlow::getId)
                .collect(toSet());

        assertThat(flows).containsAll(declared());
    }

    /** After an event-based gateway the engine goes straight to the event: the flow after the event is recorded. */
    private static Stream<SequenceFlow> taken(Models.Read read) {
        return read.all(SequenceFlow.class).filter(flow -> !(flow.getSource() instanceof EventBasedGateway));
    }

    private static Set<String> declared() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessScene.class));
        return scanner.findCandidateComponents("org.cordee.process").stream()
                .map(candidate -> type(candidate.getBeanClassName()))
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CoversFlows.class) && isRun(method))
                .flatMap(PathCoverageTests::flows)
                .collect(toSet());
    }

    private static boolean isRun(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class) && !method.isAnnotationPresent(Disabled.class);
    }

    private static Stream<String> flows(Method test) {
        return List.of(test.getAnnotation(CoversFlows.class).value()).stream();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
