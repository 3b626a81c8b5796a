package org.cordee.law.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A case that is written is equal when it is read again. */
class CaseTreeTests {

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/law"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("refused-"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsBackTheWrittenCase(Path example) throws IOException {
        LawCase told = withoutExpectations(read(Files.readAllBytes(example)));

        String json = JsonMapper.shared().writeValueAsString(CaseTree.of(told));

        assertThat(read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(told);
    }

    private static LawCase read(byte[] text) throws IOException {
        try (InputStream file = new ByteArrayInputStream(text)) {
            return CaseFile.read(file);
        }
    }

    private static LawCase withoutExpectations(LawCase told) {
        return new LawCase(
                told.name(),
                told.at(),
                told.consultation(),
                told.lots(),
                told.organisations(),
                told.consortium(),
                told.others(),
                told.deposit(),
                told.deposits(),
                told.change(),
                told.buyerMessage(),
                told.milestones(),
                Map.of());
    }
}
