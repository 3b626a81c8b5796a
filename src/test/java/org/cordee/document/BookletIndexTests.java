package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Territory;
import org.junit.jupiter.api.Test;

class BookletIndexTests {

    private static final Territory CALVADOS = new Territory("14", "Calvados");
    private static final Territory CORSICA = new Territory("2A", "Corse-du-Sud");
    private static final Territory COTES = new Territory("21", "Côte-d’Or");
    private static final Territory RHINE = new Territory("", "Vallée du Rhin");

    @Test
    void listsEachTerritoryWithThePagesOfItsEntries() {
        BookletIndex index = BookletIndex.territories(entries(
                entry(List.of(RHINE, CALVADOS), "SCIC"),
                entry(List.of(COTES, CALVADOS), "SCIC"),
                entry(List.of(CORSICA), "SCIC")));

        assertThat(lines(index.html(List.of(7, 9, 12))))
                .containsExactly(
                        "Calvados (14): 7, 9", "Corse-du-Sud (2A): 12", "Côte-d’Or (21): 9", "Vallée du Rhin: 7");
    }

    @Test
    void namesAPageOnceAlthoughTwoEntriesShareIt() {
        BookletIndex index =
                BookletIndex.territories(entries(entry(List.of(CALVADOS), "SCIC"), entry(List.of(CALVADOS), "SCIC")));

        assertThat(lines(index.html(List.of(7, 7)))).containsExactly("Calvados (14): 7");
    }

    @Test
    void ordersKindsAsAFrenchDictionaryDoes() {
        BookletIndex index = BookletIndex.kinds(entries(
                entry(List.of(), "Entreprise adaptée"),
                entry(List.of(), "Établissement d’aide"),
                entry(List.of(), "SCIC")));

        assertThat(lines(index.html(List.of(3, 4, 5))))
                .containsExactly("Entreprise adaptée: 3", "Établissement d’aide: 4", "SCIC: 5");
    }

    private static List<String> lines(String html) {
        return Pattern.compile("<li><div class=\"name\">(.*?)</div><div class=\"at\">(.*?)</div></li>")
                .matcher(html)
                .results()
                .map(BookletIndexTests::line)
                .toList();
    }

    private static String line(MatchResult found) {
        return (found.group(1) + ": " + found.group(2))
                .replaceAll("<[^>]*>", "")
                .replace('\u00A0', ' ');
    }

    private static List<BookletEntryHtml> entries(Entry... all) {
        return IntStream.range(0, all.length)
                .mapToObj(at -> new BookletEntryHtml(at, all[at]))
                .toList();
    }

    private static Entry entry(List<Territory> territories, String kind) {
        return new Entry(
                "Trier",
                "Une fiche",
                "",
                "Une structure",
                List.of(kind),
                List.of("Idée", "Pilote", "Déployée", "Reproduite"),
                1,
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                territories,
                null,
                URI.create("https://cordee.example/"),
                null);
    }
}
