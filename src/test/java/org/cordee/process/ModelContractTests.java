package org.cordee.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.process.worker.JobTypes;
import org.junit.jupiter.api.Test;

/** Tests that models and code match: every id of one side has its counterpart on the other. */
class ModelContractTests {

    private static final List<Class<?>> MODEL_CLASSES = List.of(
            ConsortiumBuilding.class,
            DeadlineWatch.class,
            PartnerInvitation.class,
            ShareNegotiation.class,
            AgreementSigning.class,
            ApplicationFile.class,
            CandidacyStage.class,
            JointBidDrafting.class,
            SectionCycle.class,
            PricingConsolidation.class,
            BidSubmission.class,
            ComplianceCheck.class,
            IntroductionProcess.class,
            SourcingRequest.class,
            SupportRequestProcess.class,
            ImpactBookletProcess.class,
            BookletEntryProcess.class);

    @Test
    void everyProcessHasItsClass() {
        assertThat(ids(Process.class, Process::getId)).isEqualTo(constants("PROCESS"));
    }

    @Test
    void everyJobTypeHasExactlyOneWorkerAndEveryWorkerAJob() {
        Set<String> inModels = ids(ZeebeTaskDefinition.class, ZeebeTaskDefinition::getType);

        assertThat(constants("JOB_")).isEqualTo(inModels);
        assertThat(JobTypes.types()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inModels);
    }

    @Test
    void everyMessageHasItsConstant() {
        assertThat(ids(Message.class, Message::getName)).isEqualTo(constants("MESSAGE_"));
    }

    @Test
    void everyUserTaskIsKnownWithItsPage() {
        Map<String, String> pagesInModels = elements(io.camunda.zeebe.model.bpmn.instance.UserTask.class)
                .collect(toMap(
                        task -> task.getId(),
                        task -> task.getSingleExtensionElement(ZeebeFormDefinition.class)
                                .getExternalReference()));

        assertThat(constants("TASK_")).isEqualTo(pagesInModels.keySet());
        assertThat(Arrays.stream(UserTask.values()).collect(toMap(UserTask::elementId, UserTask::page)))
                .isEqualTo(pagesInModels);
    }

    @Test
    void everyTimerOnATaskIsListedWithItsVariable() {
        Map<String, Map<String, String>> inModels = Arrays.stream(UserTask.values())
                .collect(toMap(
                        UserTask::elementId,
                        task -> elements(BoundaryEvent.class)
                                .filter(event -> event.getAttachedTo().getId().equals(task.elementId()))
                                .filter(event ->
                                        event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
                                .collect(toMap(BoundaryEvent::getId, ModelContractTests::date))));

        assertThat(Arrays.stream(UserTask.values()).collect(toMap(UserTask::elementId, UserTask::timers)))
                .isEqualTo(inModels);
    }

    @Test
    void holdsNoVariableBesideIdsFlagsAndInstants() {
        Set<String> allowed = constants(ProcessVariables.class, "").collect(toSet());
        Stream<String> targets = elements(ZeebeInput.class).map(ZeebeInput::getTarget);
        Stream<String> read = Models.all().stream().flatMap(Models.Read::namesRead);

        assertThat(Stream.concat(targets, read)).isNotEmpty().allMatch(allowed::contains);
    }

    private static String date(BoundaryEvent event) {
        TimerEventDefinition timer =
                (TimerEventDefinition) event.getEventDefinitions().iterator().next();
        return timer.getTimeDate().getTextContent().substring(1);
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> elements(
            Class<T> type) {
        return Models.all().stream().flatMap(read -> read.all(type));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Set<String> ids(
            Class<T> type, Function<T, String> id) {
        return elements(type).map(id).collect(toSet());
    }

    private static Set<String> constants(String prefix) {
        return MODEL_CLASSES.stream().flatMap(type -> constants(type, prefix)).collect(toSet());
    }

    private static Stream<String> constants(Class<?> type, String prefix) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        field.getType() == String.class && field.getName().startsWith(prefix))
                .map(ModelContractTests::value);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }
}
