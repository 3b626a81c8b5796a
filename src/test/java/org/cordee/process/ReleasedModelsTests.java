package org.cordee.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.process.worker.JobTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the duties of an update towards running consortia. They stay in the model they started with, and a call by
 * version tag reaches the latest model with that tag: so a tag stands for the variables that callers pass in and read
 * back, and may stay only as long as these do. The engine of each release, stored with its data in {@code releases},
 * tells which models ran under which tag. There is no release yet: an invented older caller takes its place.
 */
class ReleasedModelsTests {

    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");
    private static final String SOURCE = ".bpmn.source";

    private record Release(String name, List<Models.Read> models) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Called(String processId, String tag, Set<String> handedIn, Set<String> readBack) {

        static Called by(CallActivity call) {
            ZeebeCalledElement called = call.getSingleExtensionElement(ZeebeCalledElement.class);
            ZeebeIoMapping mapping = call.getSingleExtensionElement(ZeebeIoMapping.class);
            return new Called(
                    called.getProcessId(),
                    called.getVersionTag(),
                    mapping.getInputs().stream().map(ZeebeInput::getTarget).collect(toSet()),
                    mapping.getOutputs().stream().map(ZeebeOutput::getSource).collect(toSet()));
        }

        boolean isSame(Called other) {
            return processId.equals(other.processId) && tag.equals(other.tag);
        }
    }

    static List<Release> releases() throws IOException {
        List<Release> releases = new ArrayList<>(List.of(new Release("invented", List.of(olderCaller()))));
        if (Files.exists(RELEASES)) {
            try (DirectoryStream<Path> backups = Files.newDirectoryStream(RELEASES, "*.zip")) {
                for (Path backup : backups) {
                    releases.add(new Release(backup.getFileName().toString(), modelsOf(backup)));
                }
            }
        }
        return releases;
    }

    /** Calls what a model of today calls, and hands in one variable more. */
    private static Models.Read olderCaller() {
        Called today = callsOf(Models.inForce()).get(0);
        BpmnModelInstance older = Bpmn.createExecutableProcess("older-building")
                .startEvent()
                .callActivity("call_Older", call -> {
                    call.zeebeProcessId(today.processId()).zeebeVersionTag(today.tag());
                    today.handedIn().forEach(name -> call.zeebeInput("=" + name, name));
                    call.zeebeInput("=consortiumId", "noLongerRead");
                    today.readBack().forEach(name -> call.zeebeOutput("=" + name, name));
                })
                .endEvent()
                .done();
        return Models.read(
                new ModelFile("older-building.bpmn", Bpmn.convertToString(older).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyModelCalledByAReleasedModelExistsUnderItsTag(Release release) {
        Set<String> there = Models.all().stream()
                .map(model -> model.processId() + " " + model.versionTag())
                .collect(toSet());

        assertThat(callsOf(release.models()))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(there).contains(call.processId() + " " + call.tag()));
    }

    /**
     * A caller of today that passes in more, or reads back less, shows that the called model has another meaning now.
     */
    @ParameterizedTest
    @MethodSource("releases")
    void aTagStaysOnlyWhileTheVariablesOfItsCallersStay(Release release) {
        List<Called> today = callsOf(Models.inForce());

        assertThat(callsOf(release.models())).allSatisfy(before -> {
            List<Called> same = today.stream().filter(before::isSame).toList();
            assertThat(before.handedIn()).containsAll(handedInByAll(same));
            assertThat(same.stream().flatMap(now -> now.readBack().stream())).containsAll(before.readBack());
        });
    }

    private static Set<String> handedInByAll(List<Called> calls) {
        return calls.stream()
                .map(Called::handedIn)
                .reduce((some, others) -> some.stream().filter(others::contains).collect(toSet()))
                .orElse(Set.of());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyJobTaskAndMessageOfAReleasedModelIsStillServed(Release release) {
        assertThat(release.models()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.all(ZeebeTaskDefinition.class).map(ZeebeTaskDefinition::getType))
                    .isSubsetOf(JobTypes.types());
            assertThat(model.all(io.camunda.zeebe.model.bpmn.instance.UserTask.class))
                    .allSatisfy(task -> assertThat(UserTask.of(task.getId())).isPresent());
            assertThat(model.all(Message.class).map(Message::getName))
                    .isSubsetOf(Models.inForce().stream()
                            .flatMap(now -> now.all(Message.class))
                            .map(Message::getName)
                            .toList());
            assertThat(model.namesRead()).isSubsetOf(variables());
        });
    }

    private static List<Called> callsOf(List<Models.Read> models) {
        return models.stream()
                .flatMap(model -> model.all(CallActivity.class))
                .map(Called::by)
                .toList();
    }

    private static List<String> variables() {
        return Arrays.stream(ProcessVariables.class.getFields())
                .map(ReleasedModelsTests::value)
                .toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant.getName(), e);
        }
    }

    private static List<Models.Read> modelsOf(Path release) throws IOException {
        try (FileSystem backup = FileSystems.newFileSystem(release, Map.of())) {
            List<String> rows = Files.readAllLines(backup.getPath("schema-1", "ACT_GE_BYTEARRAY.csv"));
            List<String> columns = cells(rows.get(0));
            int name = columns.indexOf("NAME_");
            int bytes = columns.indexOf("BYTES_");
            return rows.stream()
                    .skip(1)
                    .map(ReleasedModelsTests::cells)
                    .filter(row -> row.get(name).endsWith(SOURCE))
                    .map(row -> Models.read(new ModelFile(
                            row.get(name).replace(SOURCE, ".bpmn"),
                            HexFormat.of().parseHex(row.get(bytes)))))
                    .toList();
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\t"))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }
}
