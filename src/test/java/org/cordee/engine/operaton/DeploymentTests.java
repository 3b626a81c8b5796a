package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordee.engine.translate.ModelRefused;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DeploymentTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static BpmnModelInstance model(String id, String job) {
        return Bpmn.createExecutableProcess(id)
                .versionTag("2026-11")
                .startEvent()
                .userTask(job, task -> task.zeebeUserTask().zeebeFormId("capacity"))
                .endEvent()
                .done();
    }

    @Test
    void returnsTheExistingVersionWhenAnIdenticalFileIsDeployedAgain() {
        BpmnModelInstance model = model("versions", "a");
        DeployedResources first = TestEngine.deploy(model);
        DeployedResources same = TestEngine.deploy(model);
        DeployedResources changed = TestEngine.deploy(model("versions", "b"));

        assertThat(same).isEqualTo(first);
        assertThat(changed.processes().get(0).version()).isEqualTo(2);
        assertThat(changed.processes().get(0).versionTag()).isEqualTo("2026-11");
        assertThat(first.deploymentKey()).matches("\\d+");
        assertThat(first.processes().get(0).key()).matches("\\d+");
    }

    @Test
    void returnsTheModelAsItWasWritten() {
        BpmnModelInstance model = model("source", "a");
        DeployedResources deployed = TestEngine.deploy(model);
        String key = deployed.processes().get(0).key();

        assertThat(new String(engine.models().source(key), StandardCharsets.UTF_8))
                .isEqualTo(Bpmn.convertToString(model));
    }

    @Test
    void findsTheDeployedFormOfAUserTask() {
        byte[] form = "{\"id\":\"capacity\",\"type\":\"default\",\"components\":[]}".getBytes(StandardCharsets.UTF_8);
        byte[] model = Bpmn.convertToString(model("with-form", "a")).getBytes(StandardCharsets.UTF_8);
        List<ModelResource> files =
                List.of(new ModelResource("with-form.bpmn", model), new ModelResource("capacity.form", form));
        DeployedResources deployed = engine.deployments().deploy(files);

        assertThat(deployed.forms()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("capacity");
            assertThat(found.key()).matches("\\d+");
        });
        assertThat(engine.models()
                        .form(deployed.processes().get(0).key(), "a")
                        .orElseThrow()
                        .schema())
                .contains("\"components\"");
        assertThat(engine.deployments().deploy(files)).isEqualTo(deployed);
    }

    @Test
    void deploysNoFileWhenOneModelIsRefused() {
        byte[] good = Bpmn.convertToString(model("good", "a")).getBytes(StandardCharsets.UTF_8);
        byte[] bad = SampleModels.process("bad", "<startEvent id=\"s\"/><adHocSubProcess id=\"any\"/>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> engine.deployments()
                        .deploy(List.of(new ModelResource("good.bpmn", good), new ModelResource("bad.bpmn", bad))))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("any");
        assertThat(engine.processEngine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("good")
                        .count())
                .isZero();
    }

    @Test
    void refusesADecisionTableWithAReason() {
        assertThatThrownBy(() -> engine.deployments().deploy(List.of(new ModelResource("rules.dmn", new byte[0]))))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("rules.dmn");
    }

    @Test
    void deploysEveryModelOfTheProduct() throws IOException {
        List<ModelResource> files = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/bpmn/*.bpmn")) {
            files.add(new ModelResource(String.valueOf(file.getFilename()), file.getContentAsByteArray()));
        }

        assertThat(engine.deployments().deploy(files).processes()).hasSameSizeAs(files);
    }

    @Test
    void keysGrow() {
        TimeKeyGenerator keys = new TimeKeyGenerator();
        long previous = 0;
        for (int i = 0; i < 10_000; i++) {
            long next = Long.parseLong(keys.getNextId());
            assertThat(next).isGreaterThan(previous);
            previous = next;
        }
    }

    /**
     * Operaton's own generator takes a second connection while the first is in use: an exhausted pool would block for
     * ever.
     */
    @Test
    void generatesKeysWhileEveryConnectionIsInUse() throws SQLException {
        IdGenerator keys = TestEngine.get().configuration().getIdGenerator();
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < TestEngine.POOL_SIZE) {
                taken.add(TestEngine.get().dataSource().getConnection());
            }

            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                for (int i = 0; i < 1_000; i++) {
                    keys.getNextId();
                }
            });
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
