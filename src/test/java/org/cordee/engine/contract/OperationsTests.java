package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of Camunda 8.9's API is either implemented or answers that it is not. */
class OperationsTests {

    private static final Path COUNTS = Path.of("src/docs/engine-operations.md");

    record Operation(String tag, boolean built, String method, String path) {

        String withKeys() {
            return "/v2" + path.replaceAll("\\{[^}]*}", "1");
        }
    }

    @BeforeEach
    void onlyEmbedded() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest().isEmbedded());
    }

    static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        String tag = "";
        for (String line : lines()) {
            if (line.startsWith("# ")) {
                tag = line.substring(2);
                continue;
            }
            String[] parts = line.split(" +");
            operations.add(new Operation(tag, parts[0].equals("built"), parts[1], parts[2]));
        }
        return operations;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsImplementedOrAnswers501(Operation operation) throws Exception {
        HttpResponse<String> answer = RawRequests.call(operation.method(), operation.withKeys(), "{}");

        if (operation.built()) {
            assertThat(answer.statusCode()).isNotIn(405, 415).isLessThan(500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).contains("NOT_IMPLEMENTED").contains(operation.withKeys());
        }
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"title\"").contains("\"detail\"");
        }
    }

    @Test
    void theDocumentationCountsTheImplementedOperations() throws IOException {
        Map<String, List<Operation>> byTag = operations().stream()
                .collect(Collectors.groupingBy(Operation::tag, LinkedHashMap::new, Collectors.toList()));

        List<String> rows = byTag.entrySet().stream()
                .map(tag -> "| " + tag.getKey() + " | " + built(tag.getValue()) + " | "
                        + tag.getValue().size() + " |")
                .toList();

        assertThat(operations()).hasSize(183);
        assertThat(Files.readAllLines(COUNTS)).containsAll(rows);
        assertThat(Files.readString(COUNTS)).contains(built(operations()) + " of 183");
    }

    private static long built(List<Operation> operations) {
        return operations.stream().filter(Operation::built).count();
    }

    private static List<String> lines() {
        try (var list = OperationsTests.class.getResourceAsStream("/camunda/operations-8.9.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
