package org.cordee.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseChecksTests {

    @Test
    void countsTheInstancesOfEveryModel() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            Set<String> models = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .collect(Collectors.toSet());

            assertThat(DatabaseChecks.counted()).isEqualTo(models);
        }
    }
}
