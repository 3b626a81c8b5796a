package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The buttons above the text of a section; their script is tested in a browser. */
class SectionToolsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> TOOLS = List.of("heading", "bold", "list", "numbers", "table", "link");

    private static String read(String file) throws IOException {
        return Files.readString(RESOURCES.resolve(file));
    }

    @Test
    void everyButtonHasAnActAndALabelInBothLanguages() throws IOException {
        Pattern shown = Pattern.compile("\\{'([a-z]+)', '[a-z0-9-]+'}");
        Pattern act = Pattern.compile("(?m)^    ([a-z]+): \\((?:button)?\\) =>");

        assertThat(shown.matcher(read("templates/bid/text.html")).results().map(tool -> tool.group(1)))
                .containsExactlyElementsOf(TOOLS);
        assertThat(act.matcher(read("static/bid/tools.js")).results().map(tool -> tool.group(1)))
                .containsExactlyElementsOf(TOOLS);
        for (String language : List.of("fr", "en")) {
            String texts = read("messages/bid_" + language + ".properties");
            assertThat(TOOLS).as(language).allSatisfy(tool -> assertThat(texts).contains("\nbid.tools." + tool + "="));
        }
    }

    @Test
    void theButtonsAreHiddenUntilTheScriptRuns() throws IOException {
        assertThat(read("templates/bid/text.html")).containsPattern("role=\"toolbar\"[^>]*\\shidden\\s*>");
        assertThat(read("static/bid/tools.js")).contains("tools.hidden = false");
    }

    /** The script writes empty cells: they must make a table, apart from the paragraph above. */
    @Test
    void aNewTableIsATableBeforeItIsFilled() {
        assertThat(Markdown.html("Nos moyens\n\n| Colonne 1 | Colonne 2 |\n|---|---|\n|  |  |\n|  |  |"))
                .contains("<p>Nos moyens</p>", "<th>Colonne 1</th>", "<td></td>")
                .doesNotContain("|");
    }
}
