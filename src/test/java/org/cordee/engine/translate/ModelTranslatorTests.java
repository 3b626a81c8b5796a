package org.cordee.engine.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTranslatorTests {

    private static final String HEAD = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:test">
        """;

    private final ModelTranslator translator = new ModelTranslator();

    private static String process(String content) {
        return HEAD + "<process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/>" + content
                + "</process></definitions>";
    }

    private String translate(String bpmn) {
        TranslatedModel translation = translator.translate("p.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
        return new String(translation.bpmn(), StandardCharsets.UTF_8);
    }

    private ModelRefused refused(String bpmn) {
        return catchThrowableOfType(ModelRefused.class, () -> translate(bpmn));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <adHocSubProcess id="x"><task id="t"/></adHocSubProcess> | ad-hoc
        <transaction id="x"/> | transactions
        <complexGateway id="x"/> | complex
        <task id="x" isForCompensation="true"/> | compensation
        <endEvent id="x"><compensateEventDefinition/></endEvent> | compensation
        <task id="x"><standardLoopCharacteristics/></task> | loops
        <userTask id="x"/> | zeebe:userTask
        <serviceTask id="x"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:executionListeners><zeebe:executionListener eventType="start" type="l"/></zeebe:executionListeners></extensionElements></serviceTask> | execution listeners
        <userTask id="x"><extensionElements><zeebe:userTask/><zeebe:taskListeners><zeebe:taskListener eventType="creating" type="l"/></zeebe:taskListeners></extensionElements></userTask> | task listeners
        <userTask id="x"><extensionElements><zeebe:userTask/><zeebe:formDefinition formId="f" bindingType="versionTag" versionTag="1.0.0"/></extensionElements></userTask> | bound by version tag
        <businessRuleTask id="x"><extensionElements><zeebe:calledDecision decisionId="d" resultVariable="r"/></extensionElements></businessRuleTask> | called decisions
        <serviceTask id="x"><extensionElements><zeebe:taskDefinition type="=a ++ b"/></extensionElements></serviceTask> | a ++ b
        """)
    void refusesUnsupportedElementsWithTheirIdAndTheReason(String content, String reason) {
        assertThat(refused(process(content)).problems()).anySatisfy(problem -> {
            assertThat(problem.elementId()).isEqualTo("x");
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void namesEveryProblemOfAModelAtOnce() {
        ModelRefused refused = refused(process("<transaction id=\"one\"/><adHocSubProcess id=\"two\"/>"));

        assertThat(refused.problems()).extracting(ModelProblem::elementId).contains("one", "two");
        assertThat(refused.getMessage()).contains("one", "two");
    }

    @Test
    void refusesFilesThatAreNotBpmnOrHaveADocumentType() {
        assertThat(refused("nonsense").problems()).hasSize(1);
        assertThat(refused("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + process("<task id=\"x\"/>")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <task id="x"><extensionElements><o:executionListener class="java.util.ArrayList" event="start"/></extensionElements></task>
        <serviceTask id="x" o:class="java.util.ArrayList"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></serviceTask>
        <task id="x"><multiInstanceLoopCharacteristics o:collection="${xs}"><extensionElements><zeebe:loopCharacteristics inputCollection="=xs"/></extensionElements></multiInstanceLoopCharacteristics></task>
        <scriptTask id="x" o:resource="classpath://a.js"><extensionElements><zeebe:script expression="=1" resultVariable="r"/></extensionElements></scriptTask>
        """)
    void refusesExtensionsThatOperatonWouldCarryOut(String content) {
        for (String namespace : List.of("http://operaton.org/schema/1.0/bpmn", "http://camunda.org/schema/1.0/bpmn")) {
            String model = process(content).replace("<definitions ", "<definitions xmlns:o=\"" + namespace + "\" ");

            assertThat(refused(model).problems()).anySatisfy(problem -> {
                assertThat(problem.elementId()).isEqualTo("x");
                assertThat(problem.reason()).contains("o:").contains("not supported");
            });
            assertThat(refused(model.replace("isExecutable=\"true\"", "isExecutable=\"false\""))
                            .problems())
                    .isNotEmpty();
        }
    }

    @Test
    void refusesModelsThatNestOrHoldTooManyElements() {
        String deep = "<subProcess id=\"%d\">";
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            nested.append(deep.formatted(i));
        }
        String model = process(nested + "</subProcess>".repeat(20_000));

        assertThat(refused(model).getMessage()).contains("nested more than 100 levels");
        assertThat(refused(process("<task/>".repeat(10_000))).getMessage()).contains("more than 10000 elements");
    }

    @Test
    void refusesExpressionsThatAreTooDeepOrLoopTooOften() {
        String task = "<scriptTask id=\"x\"><extensionElements><zeebe:script expression=\"=%s\" resultVariable=\"r\"/>"
                + "</extensionElements></scriptTask>";
        for (String expression : List.of(
                "(".repeat(4_000) + "1" + ")".repeat(4_000),
                "-".repeat(9_000),
                "for i in 1..n return i",
                "for i in 1..99999999 return i")) {
            assertThat(refused(process(task.formatted(expression))).problems())
                    .extracting(ModelProblem::elementId)
                    .containsExactly("x");
        }
        translate(process(task.formatted("for item in items return item")));
    }

    @Test
    void ignoresDrawnElementsThatAreNotExecuted() {
        String bpmn = process("<dataObject id=\"o\"/><dataObjectReference id=\"r\" dataObjectRef=\"o\"/>"
                + "<textAnnotation id=\"note\"><text>why</text></textAnnotation>");

        assertThat(translate(bpmn)).doesNotContain("dataObjectReference");
    }

    @Test
    void decodesEncodedExpressions() {
        EncodedExpression code = new EncodedExpression(EncodedExpression.Kind.NAMES, "=[\"a, b\", c] // é");

        assertThat(code.encoded()).matches("#\\{feel:names:[A-Za-z0-9_-]+}");
        assertThat(EncodedExpression.decode(code.encoded())).contains(code);
        assertThat(EncodedExpression.decode("${code}")).isEmpty();
    }
}
