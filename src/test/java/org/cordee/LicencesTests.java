package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares {@code src/docs/licences.md} with the fonts, scripts, data and models of the product; the libraries in it
 * are compared with the jar by {@code .ci/run}.
 */
class LicencesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> FOLDERS =
            List.of("static/vendor", "fonts", "codelists", "demo", "compliance", "espd", "agreement", "consortium");

    private static final Pattern ABOUT_OTHERS = Pattern.compile("LICENSE.*|VERSIONS\\.md|NOTICE\\.md");
    private static final Pattern FILES = Pattern.compile("`((?:" + String.join("|", FOLDERS) + "|bpmn)/[^`]+)`");

    private final String licences = Files.readString(Path.of("src/docs/licences.md"));

    LicencesTests() throws IOException {}

    @Test
    void everyFileThatIsNotCodeIsListedWithItsLicence() throws IOException {
        Map<String, PathMatcher> listed = FILES.matcher(licences)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !ABOUT_OTHERS
                        .matcher(Path.of(name).getFileName().toString())
                        .matches())
                .collect(Collectors.toMap(
                        name -> name, name -> FileSystems.getDefault().getPathMatcher("glob:" + name)));

        List<Path> files = shippedFiles();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(listed.values())
                        .as("%s: add it to src/docs/licences.ftl and run mvn license:add-third-party", file)
                        .anyMatch(matcher -> matcher.matches(file)));
        assertThat(listed)
                .allSatisfy((name, matcher) ->
                        assertThat(files).as("the files of %s", name).anyMatch(matcher::matches));
    }

    @Test
    void vendoredFilesHaveTheVersionThatTheirFolderNames() throws IOException {
        for (String folder : List.of("static/vendor", "fonts")) {
            List<String[]> rows = Files.readString(RESOURCES.resolve(folder).resolve("VERSIONS.md"))
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .toList();

            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(licences.lines())
                            .as("%s %s", row[1], row[3])
                            .anyMatch(line -> line.contains("`" + folder + "/" + row[1].replace("`", ""))
                                    && line.contains("| " + row[3] + " |")));
        }
    }

    private static List<Path> shippedFiles() throws IOException {
        try (Stream<Path> resources = Files.walk(RESOURCES);
                Stream<Path> models = Files.walk(Path.of("bpmn"))) {
            Stream<Path> inFolders = resources
                    .map(RESOURCES::relativize)
                    .filter(file -> FOLDERS.stream().anyMatch(file::startsWith))
                    .filter(file -> Files.isRegularFile(RESOURCES.resolve(file)));
            return Stream.concat(inFolders, models.filter(Files::isRegularFile))
                    .filter(file ->
                            !ABOUT_OTHERS.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }
}
