package org.cordee.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the models for the tests. */
final class Models {

    private static final Set<String> FEEL_WORDS = Set.of("not", "true", "false", "null", "and", "or");

    private Models() {}

    record Read(String file, BpmnModelInstance model) {

        <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
            return model.getModelElementsByType(type).stream();
        }

        String processId() {
            return process().getId();
        }

        String versionTag() {
            return process().getSingleExtensionElement(ZeebeVersionTag.class).getValue();
        }

        private Process process() {
            return all(Process.class).findFirst().orElseThrow();
        }

        /** Returns the variable with the id of what the process is about; a model that names none is of a consortium. */
        String rootVariable() {
            return rootsNamed().findFirst().orElse(ProcessVariables.CONSORTIUM_ID);
        }

        boolean isOfConsortia() {
            return rootVariable().equals(ProcessVariables.CONSORTIUM_ID);
        }

        /** Returns the variables with a root's id that the model reads or passes on. */
        Stream<String> rootsNamed() {
            Set<String> named = Stream.concat(all(ZeebeInput.class).map(ZeebeInput::getTarget), namesRead())
                    .collect(Collectors.toSet());
            return Arrays.stream(ProcessRoot.Kind.values())
                    .map(ProcessRoot.Kind::variable)
                    .filter(named::contains);
        }

        /** Returns the variables that its expressions read and those it names itself. */
        Stream<String> namesRead() {
            return expressions().flatMap(Read::names);
        }

        private Stream<String> expressions() {
            return Stream.of(
                            all(ZeebeInput.class).map(ZeebeInput::getSource),
                            all(ZeebeLoopCharacteristics.class)
                                    .flatMap(
                                            loop -> Stream.of(loop.getInputCollection(), "=" + loop.getInputElement())),
                            all(ZeebeTaskSchedule.class).map(ZeebeTaskSchedule::getDueDate),
                            all(ZeebeAssignmentDefinition.class).map(ZeebeAssignmentDefinition::getCandidateGroups),
                            all(ZeebeSubscription.class).map(ZeebeSubscription::getCorrelationKey),
                            all(TimerEventDefinition.class)
                                    .map(timer -> timer.getTimeDate().getTextContent()),
                            all(ConditionExpression.class).map(ConditionExpression::getTextContent))
                    .flatMap(Function.identity());
        }

        private static Stream<String> names(String expression) {
            String withoutTexts = expression.replaceAll("\"[^\"]*\"", "");
            return Pattern.compile("[A-Za-z]+")
                    .matcher(withoutTexts)
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !FEEL_WORDS.contains(name));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Read> inForce() {
        return ModelLibrary.inForce().stream().map(Models::read).toList();
    }

    static List<Read> all() {
        List<ModelFile> files = new ArrayList<>(ModelLibrary.inForce());
        files.addAll(ModelLibrary.released());
        return files.stream().map(Models::read).toList();
    }

    static Read read(ModelFile file) {
        return new Read(file.name(), Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())));
    }
}
