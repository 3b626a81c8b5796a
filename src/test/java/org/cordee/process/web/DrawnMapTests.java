package org.cordee.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.Diagram;
import org.cordee.process.DiagramsInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DrawnMapTests {

    private static final List<String> BESIDE = List.of(
            "call_SubmitAgain", "call_CheckPostAgain", "call_DecideWaiver", "call_CheckAgain", "task_RenewEvidence");

    private final Diagram model = DiagramsInForce.all().stream()
            .filter(diagram -> diagram.processId().equals(ConsortiumBuilding.PROCESS))
            .findFirst()
            .orElseThrow();

    @Test
    void drawsEveryStepOfPeopleAndCalledProcessesOnTheWayToTheDeposit() {
        List<String> steps = model.steps().stream()
                .filter(step -> step.kind().equals("userTask") || step.kind().equals("callActivity"))
                .map(Diagram.Step::elementId)
                .filter(step -> !step.isEmpty() && !BESIDE.contains(step))
                .toList();

        assertThat(DrawnMap.elements()).containsExactlyInAnyOrderElementsOf(steps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyLabelFitsIntoItsStep(String language) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/process_" + language);
        texts.setDefaultEncoding("UTF-8");

        for (String element : DrawnMap.elements()) {
            String label = texts.getMessage("process.step." + element, null, java.util.Locale.ROOT);
            assertThat(DrawnMap.wrapped(label))
                    .as(label)
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(23));
        }
    }
}
