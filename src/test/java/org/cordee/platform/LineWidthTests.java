package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person reads templates, style sheets and scripts without scrolling; .ci/prettier lays them out. */
class LineWidthTests {

    private static final int WIDEST = 140;

    @ParameterizedTest
    @MethodSource("pageFiles")
    void keepsEveryLineWithin140Columns(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(IntStream.range(0, lines.size())
                        .filter(at -> width(lines.get(at)) > WIDEST)
                        .mapToObj(at -> "line %d: %d columns".formatted(at + 1, width(lines.get(at)))))
                .isEmpty();
    }

    @Test
    void readsTemplatesStyleSheetsAndScriptsOfTheProduct() throws IOException {
        assertThat(pageFiles())
                .map(Path::toString)
                .anyMatch(file -> file.endsWith("templates/web/layout.html"))
                .anyMatch(file -> file.endsWith("templates/notification/letter.txt"))
                .anyMatch(file -> file.endsWith("static/app.css"))
                .anyMatch(file -> file.endsWith("document/print.css"))
                .noneMatch(file -> file.contains("vendor"));
    }

    private static List<Path> pageFiles() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main/resources"));
                Stream<Path> test = Files.walk(Path.of("src/test/resources/templates"))) {
            return Stream.concat(main, test)
                    .filter(Files::isRegularFile)
                    .filter(LineWidthTests::isOwnPageFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOwnPageFile(Path file) {
        String name = file.toString();
        return !name.contains("/vendor/")
                && (name.contains("/templates/") || name.endsWith(".css") || name.endsWith(".js"));
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }
}
