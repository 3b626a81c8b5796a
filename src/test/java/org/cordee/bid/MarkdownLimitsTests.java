package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cordee.RefusalAssertions.refused;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no text of a section can cost more than a stated bound, and that each limit is named. */
class MarkdownLimitsTests {

    private static final int LENGTH = SectionText.LONGEST_TEXT;

    @Test
    void refusesATableWithMoreColumnsThanAPageShows() {
        String head = "a|".repeat(21) + "\n" + "-|".repeat(21) + "\n";

        limited("too-many-columns", head + "b|\n");
        limited("too-many-columns", "> - " + head.replace("\n", "\n>   ") + "b|\n");
    }

    /** Missing cells are filled: 14,002 characters gave 40 MB. */
    @Test
    void refusesAShortTableThatFillsMegabytes() {
        limited("too-many-columns", "a|".repeat(1_750) + "\n" + "-|".repeat(1_750) + "\n" + "b|\n".repeat(2_300));
    }

    @Test
    void refusesMoreCellsThanTheMemoPrints() {
        limited("too-many-cells", "a|".repeat(20) + "\n" + "-|".repeat(20) + "\n" + "b|\n".repeat(100));
    }

    @Test
    void refusesMoreLinesThanTheMemoPrints() {
        limited("too-many-lines", "a\n".repeat(5_001));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- a\n", "*a **b "})
    void refusesMarksThatAreNestedTooDeeply(String mark) {
        String nested = mark.endsWith("\n") ? deepList() : mark.repeat(20) + "a" + " b** c*".repeat(20);

        limited("too-deep", nested);
    }

    @Test
    void refusesFiftyThousandQuotesAndEmphasisThatExhaustedTheStack() {
        limited("too-deep", ">".repeat(50_000));
        limited("too-deep", "*a ".repeat(16_000) + " b* ".repeat(12_000));
    }

    @Test
    void refusesMorePicturesThanASectionHas() {
        limited("too-many-pictures", Markdown.picture(UUID.randomUUID(), "plan").repeat(41));
    }

    @Test
    void refusesALongAddressThatIsRepeated() {
        String address = "https://example.org/" + "b".repeat(40_000);

        limited("too-long-rendered", "[a]: <" + address + ">\n\n" + "[a] ".repeat(1_000));
    }

    /** Ninety thousand of these characters stopped the server for minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "<a ", "[a](<b", "\"<"})
    void refusesMarksWithoutAnEndBeforeTheyTakeMinutes(String mark) {
        limited("too-slow", filled(mark));
    }

    /** Each mark is legal or refused, and takes seconds at most on a slow machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "![",
                "[a](",
                "]",
                "[]",
                "&",
                "&a",
                "`",
                "*",
                "*a_ ",
                "a**b c* ",
                "_a*b_c*",
                "\\",
                "<!--",
                "<?",
                "|",
                "- ",
                "1) ",
                "> ",
                "[a]: b\n",
                "[a\n",
                "a|b\n",
                "|\n",
                "```\n",
                "***\n",
                "# a\n",
                "a\n=\n",
                "\t",
                "<http://a>"
            })
    void endsSoonWithEveryMark(String mark) {
        String text = filled(mark);

        RenderedText shown = assertTimeout(Duration.ofSeconds(20), () -> Markdown.rendered(text, picture -> null));

        assertThat(shown.html().length()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void acceptsALongOrdinaryText() {
        String chapter =
                "## Méthode\n\nNous **trions** [ici](https://example.org) <5 t/jour>.\n\n- un\n  - deux\n    > trois\n\n"
                        + "| Poste | Heures |\n|---|--:|\n| Tri | 120 |\n\n";

        assertThatCode(() -> Markdown.requireBounded(chapter.repeat(LENGTH / chapter.length() / 2)))
                .doesNotThrowAnyException();
    }

    /** A text that an earlier version stored is never lost, and says why it has no layout. */
    @Test
    void showsAStoredTextBeyondALimitAsPlainText() {
        RenderedText shown = Markdown.rendered("> ".repeat(30) + "<b>Texte</b>\nsuite", picture -> null);

        assertThat(shown.html()).startsWith("<p>&gt; &gt;").contains("&lt;b&gt;Texte&lt;/b&gt;<br />\nsuite");
        assertThat(shown.exceeded())
                .extracting(no -> no == null ? "" : no.key())
                .isEqualTo("bid.section.too-deep");
    }

    @Test
    void opensAStoredTextThatCouldNoLongerBeSaved() {
        SectionText stored = new SectionText("Insertion", ">".repeat(50_000));

        refused("bid.section.too-deep", stored::requireBounded);
    }

    /** A word count with a search in each rest of the text took as long as the square of the text. */
    @Test
    void countsWordsAndPagesOfUnendedPicturesSoon() {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> Markdown.pagesInTenths(filled("![")) + Markdown.words(filled("(picture:")));
    }

    private static void limited(String limit, String text) {
        refused("bid.section." + limit, () -> Markdown.requireBounded(text));
    }

    private static String filled(String mark) {
        return mark.repeat(LENGTH / mark.length());
    }

    private static String deepList() {
        StringBuilder list = new StringBuilder();
        for (int level = 0; level < 13; level++) {
            list.append("  ".repeat(level)).append("- a\n");
        }
        return list.toString();
    }
}
