package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.importing.FileLayout.Certainty;
import org.cordee.organisation.importing.FileLayout.Column;
import org.junit.jupiter.api.Test;

/** Files of the product's own format and of others, read line by line. */
class DirectoryFileReaderTests {

    private final DirectoryFileReader reader = new DirectoryFileReader();
    private final Siret siret = SampleNumbers.siret();

    @Test
    void readsALongFileInBothCharsetsWithTheSameLines() throws IOException {
        String text = "SIRET;Nom;Ville\n" + (siret + ";Forêt d’Été;Orléans\n").repeat(20_000);

        List<ReadLine> utf8 = lines(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        List<ReadLine> excel = lines(text.getBytes(Charset.forName("windows-1252")));

        assertThat(utf8).hasSize(20_000).allMatch(line -> line.facts() != null).isEqualTo(excel);
        assertThat(utf8.get(19_999).number()).isEqualTo(20_001);
        assertThat(charset(text.getBytes(Charset.forName("windows-1252")))).isEqualTo("windows-1252");
        assertThat(charset(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
    }

    @Test
    void showsEachColumnWithAnExampleAndWhatItBecomes() throws IOException {
        FileLayout layout = reader.recognise(
                ReadDirectory.source(("SIRET;Nom;Ville;Remarque\n;;Rouen;a\n" + siret + ";Une;;\n")
                        .getBytes(StandardCharsets.UTF_8)),
                Map.of("Remarque", "themes"));

        assertThat(layout.columns())
                .extracting(Column::title, Column::example, Column::target, Column::certainty)
                .containsExactly(
                        tuple("SIRET", siret.value(), "siret", Certainty.SURE),
                        tuple("Nom", "Une", "legalName", Certainty.SURE),
                        tuple("Ville", "Rouen", "city", Certainty.SURE),
                        tuple("Remarque", "a", "themes", Certainty.CHECK));
        assertThat(layout.recognised()).isEqualTo(4);
    }

    @Test
    void readsAColumnAsTheUserChooses() throws IOException {
        byte[] file = ("no,qui,où\n" + siret + ",Une,Rouen\n").getBytes(StandardCharsets.UTF_8);

        try (SourceLines lines = reader.open(
                ReadDirectory.source(file), Map.of("no", "siret", "qui", "legalName", "où", "city"), RowChoice.ALL)) {
            assertThat(lines.next().name()).isEqualTo("Une");
            assertThat(lines.next()).isNull();
            assertThat(lines.progress()).isEqualTo(1);
        }
    }

    @Test
    void doesNotSayWhatTheFileDoesNotSay() throws IOException {
        ReadLine line = lines(("SIRET;Nom;Ville\n" + siret + ";Une;Rouen\n").getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(line.facts().unit().legalForm()).isNull();
        assertThat(LineFacts.ofSite(line.facts().site()).values())
                .filteredOn(fact -> !fact.isBlank())
                .containsExactly(Fact.of("", "", "Rouen", "", ""));
    }

    private List<ReadLine> lines(byte[] file) throws IOException {
        List<ReadLine> all = new ArrayList<>();
        try (SourceLines lines = reader.open(ReadDirectory.source(file), Map.of(), RowChoice.ALL)) {
            for (ReadLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }

    private String charset(byte[] file) throws IOException {
        try (SourceLines lines = reader.open(ReadDirectory.source(file), Map.of(), RowChoice.ALL)) {
            while (lines.next() != null) {
                // the charset is certain at the end
            }
            return lines.charset();
        }
    }
}
