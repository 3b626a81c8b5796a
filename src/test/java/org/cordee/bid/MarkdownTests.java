package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void rendersListsAndHeadingsBelowThoseOfThePage() {
        assertThat(Markdown.html("# Méthode\n\n- un\n- **deux**\n"))
                .isEqualTo("<h3>Méthode</h3>\n<ul>\n<li>un</li>\n<li><strong>deux</strong></li>\n</ul>\n");
    }

    @Test
    void showsHtmlAsTextAndRunsNoScript() {
        assertThat(Markdown.html("<script>alert(1)</script>\n\nx <img src=x onerror=alert(1)>"))
                .doesNotContain("<script", "<img");
        assertThat(Markdown.html("[ici](javascript:alert(1))")).doesNotContain("javascript:");
    }

    /** An address without a scheme would be one of this server, or of another server under its scheme. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:text/html;base64,PHNjcmlwdD4=",
                "DATA:text/html,x",
                "//example.org/x",
                "/\\\\example.org",
                "\\\\\\\\example.org",
                "https:example.org",
                "ftp://example.org",
                "sign-out",
                "#x"
            })
    void showsALinkWithoutACompleteWebAddressAsText(String address) {
        assertThat(Markdown.html("[ici **même**](<" + address + ">)")).isEqualTo("<p>ici <strong>même</strong></p>\n");
    }

    @Test
    void keepsLinksToWebAndEmailAddresses() {
        assertThat(Markdown.html("[ici](https://example.org/a) <mailto:a@example.org>"))
                .contains("href=\"https://example.org/a\"", "href=\"mailto:a@example.org\"");
    }

    @Test
    void fetchesNoPictureFromAnotherServer() {
        assertThat(Markdown.html("![plan du site](https://example.org/x.png)")).isEqualTo("<p>plan du site</p>\n");
    }

    @Test
    void rendersTables() {
        assertThat(Markdown.html("| Poste | Heures |\n|---|--:|\n| Tri | 120 |\n"))
                .contains("<th>Poste</th>", "<td align=\"right\">120</td>");
    }

    @Test
    void countsWords() {
        assertThat(Markdown.words("L’équipe : 24 **personnes** en parcours.")).isEqualTo(5);
    }

    @Test
    void leavesNoGapBetweenHeadingLevels() {
        assertThat(Markdown.html("## Méthode\n\n#### Tri\n\n## Moyens"))
                .isEqualTo("<h3>Méthode</h3>\n<h4>Tri</h4>\n<h3>Moyens</h3>\n");
    }
}
