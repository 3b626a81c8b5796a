package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares the sentences that the API description repeats from the code with the Javadoc itself. The server reads them
 * from a file: the classes of the jar have no Javadoc.
 */
class ApiJavadocTests {

    private static final Path STORED = Path.of("src/main/resources/org/cordee/platform/javadoc.txt");
    private static final Path GENERATED = Path.of("target/javadoc.txt");
    private static final String HEAD = """
            # The Javadoc of the schemas of the API and of their fields, written by ApiJavadocTests. Change the Javadoc, not this.

            """;

    @Test
    void theDescriptionRepeatsTheJavadocOfTheCode() throws IOException {
        String generated = HEAD
                + SchemaJavadoc.of(DescribedApi.types()).entrySet().stream()
                        .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                        .collect(Collectors.joining());

        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(Files.readString(STORED))
                .as("renew the sentences: cp %s %s", GENERATED, STORED)
                .isEqualTo(generated);
    }
}
