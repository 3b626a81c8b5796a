package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiSchemasTests {

    @Test
    void dump() throws Exception {
        Files.writeString(Path.of("target/openapi.json"), DescribedApi.document().toPrettyString());
        StringBuilder all = new StringBuilder();
        DescribedApi.types().forEach((name, types) -> all.append(name).append(' ').append(types).append('\n'));
        DescribedApi.bodies().forEach((name, type) -> all.append("BODY ").append(name).append(' ').append(type).append('\n'));
        Files.writeString(Path.of("target/types.txt"), all);
    }
}
