package org.cordee.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Checks the Docker files by reading them, because Docker cannot run in the build: the mounted files, the awaited
 * services and the passed settings must exist.
 */
class DockerFilesTests {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void everythingMountedOrCopiedExistsOrIsBuilt() throws IOException {
        for (Map<String, Object> service : services("compose.yaml").values()) {
            for (String volume : strings(service.get("volumes"))) {
                if (volume.startsWith("./")) {
                    assertThat(DOCKER.resolve(volume.substring(0, volume.indexOf(':'))))
                            .exists();
                }
            }
        }
        assertThat(Files.readString(DOCKER.resolve("Dockerfile"))).contains("COPY target/cordee.jar");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>cordee</finalName>");
    }

    @Test
    void theImageGetsTheFilesItCopiesAndReadsTheArchiveThatTheScriptWrites() throws IOException {
        String image = Files.readString(DOCKER.resolve("Dockerfile"));
        List<String> sent = Files.readAllLines(DOCKER.resolve("Dockerfile.dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(variables("Dockerfile", "(?m)^COPY ((?:target|docker)/\\S+)"))
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(image).contains("COPY --from=archive /app/cordee.jsa ./", "-XX:SharedArchiveFile=/app/cordee.jsa");
        assertThat(Files.readString(DOCKER.resolve("archive-classes.sh")))
                .contains("archive=$folder/cordee.jsa", "-XX:ArchiveClassesAtExit=\"$archive\"");
        assertThat(DOCKER.resolve("archive-classes.sh")).isExecutable();
    }

    /** A server without memory may go on with dead threads; it is to end and to be started again. */
    @Test
    void theServerEndsWhenItIsOutOfMemoryHoweverItIsStarted() throws IOException {
        for (Path start : List.of(
                DOCKER.resolve("Dockerfile"),
                DOCKER.resolve("archive-classes.sh"),
                Path.of("README.md"),
                Path.of("pom.xml"))) {
            assertThat(Files.readString(start)).as(start.toString()).contains("-XX:+ExitOnOutOfMemoryError");
        }
        assertThat(services("compose.yaml").get("cordee")).containsEntry("restart", "unless-stopped");
    }

    @Test
    void everyServiceThatIsWaitedForHasAHealthCheck() throws IOException {
        Map<String, Map<String, Object>> services = services("compose.yaml");
        for (Map<String, Object> service : services.values()) {
            for (String awaited : keys(service.get("depends_on"))) {
                assertThat(services.get(awaited)).containsKey("healthcheck");
            }
        }
    }

    @Test
    void developmentExtendsServicesThatExist() throws IOException {
        Set<String> known = services("compose.yaml").keySet();
        services("compose.dev.yaml").values().stream()
                .filter(service -> service.containsKey("extends"))
                .forEach(service -> assertThat(known)
                        .contains(String.valueOf(((Map<?, ?>) service.get("extends")).get("service"))));
    }

    @Test
    void everySecretUsedByAFileIsHandedToItsService() throws IOException {
        Map<String, Map<String, Object>> services = services("compose.yaml");
        assertThat(keys(services.get("camunda").get("environment")))
                .containsAll(variables("camunda.yaml", "\\$\\{(\\w+)}"));
        assertThat(keys(services.get("mariadb").get("environment")))
                .containsAll(variables("mariadb-init.sh", "\\$([A-Z][A-Z_]+)"));
    }

    @Test
    void theApplicationKeepsInstantsAndTakesItsSettingsByTheirOwnNames() throws IOException {
        Map<?, ?> settings = (Map<?, ?>) services("compose.yaml").get("cordee").get("environment");
        assertThat(String.valueOf(settings.get("SPRING_DATASOURCE_URL")))
                .contains("connectionTimeZone=UTC", "preserveInstants=true", "allowLocalInfile=false");
        assertThat(settings.keySet().stream().map(String::valueOf).toList())
                .allMatch(name -> name.matches("(SPRING_DATASOURCE|SPRING_FLYWAY|CORDEE|CAMUNDA_CLIENT)_[A-Z_]+"));
    }

    @Test
    void theRunningApplicationMayChangeRowsAndNoTables() throws IOException {
        Map<?, ?> settings = (Map<?, ?>) services("compose.yaml").get("cordee").get("environment");
        String grants = Files.readString(DOCKER.resolve("mariadb-init.sh"));

        assertThat(settings.get("SPRING_DATASOURCE_USERNAME")).isEqualTo("cordee");
        assertThat(settings.get("SPRING_FLYWAY_USER")).isEqualTo("cordee_owner");
        assertThat(variables("mariadb-init.sh", "GRANT (.*) ON cordee[_a-z]*\\.\\* TO cordee@"))
                .containsExactly("SELECT, INSERT, UPDATE, DELETE");
        assertThat(grants).contains("GRANT ALL ON cordee.* TO cordee_owner@'%'");
    }

    private static Set<String> variables(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCKER.resolve(file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String file) throws IOException {
        try (InputStream in = Files.newInputStream(DOCKER.resolve(file))) {
            Map<String, Object> compose = new Yaml().load(in);
            return (Map<String, Map<String, Object>>) compose.get("services");
        }
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<String> keys(Object value) {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }
}
