package org.cordee.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.cordee.document.PriceWorkbook;
import org.cordee.document.SampleBidDossiers;
import org.cordee.document.ShareTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of papers that the application wrote. */
class RowReaderTests {

    private static final TextLimits LIMITS = new TextLimits(50, 100_000, 5_000_000, Duration.ofSeconds(20), 0);

    private final RowReader reader = new RowReader(LIMITS, 5);

    @Test
    void readsTheCellsOfATableWithThePageOnWhichTheyStand() {
        List<PaperRow> rows = reader.read(ShareTable.pdf(SampleBidDossiers.ofTwoLots()), "repartition.pdf");

        assertThat(rows).extracting(PaperRow::text).contains("Lot 1 : Gros œuvre", "Lot 2 : Espaces verts");
        assertThat(rows)
                .filteredOn(row -> row.text().equals("B Charpente & Cie"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(PaperRow.Kind.CELLS);
                    assertThat(row.place()).isEqualTo("page 1");
                    assertThat(row.cells())
                            .containsExactly(
                                    "B Charpente & Cie",
                                    "732 829 320 00074",
                                    "Cotraitant",
                                    "30,00 %",
                                    "529 100,52 €",
                                    "300");
                });
        assertThat(rows)
                .filteredOn(row -> row.kind() == PaperRow.Kind.CELLS)
                .extracting(PaperRow::table)
                .containsOnly(1, 2);
    }

    @Test
    void readsTheCellsOfAWorkbookInTheirColumnsWithTheirSheetAndRow() {
        List<PaperRow> rows = reader.read(PriceWorkbook.of(SampleBidDossiers.ofTwoLots()), "bordereau.xlsx");

        assertThat(rows)
                .filteredOn(row -> row.cell(2).equals("Charpente & Cie"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.place()).startsWith("Répartition, ");
                    assertThat(row.cell(0)).isEqualTo("1");
                    assertThat(row.cell(6)).isEqualTo("529100.52");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.pdf", "x.docx", "x.xlsx", "x.txt"})
    void refusesADamagedPaperAndOneOfAnUnknownFormat(String name) {
        assertThatThrownBy(() -> reader.read("not a paper".getBytes(StandardCharsets.UTF_8), name))
                .isInstanceOf(UnreadablePaper.class);
    }

    @Test
    void endsTheReadingAtItsLimits() {
        byte[] pdf = ShareTable.pdf(SampleBidDossiers.ofTwoLots());
        byte[] padded = Arrays.copyOf(pdf, 5_000_001);
        RowReader short100 = new RowReader(new TextLimits(50, 100, 5_000_000, Duration.ofSeconds(20), 0), 5);
        RowReader noPage = new RowReader(new TextLimits(0, 100_000, 5_000_000, Duration.ofSeconds(20), 0), 5);

        assertThatThrownBy(() -> reader.read(padded, "x.pdf")).isInstanceOf(UnreadablePaper.class);
        assertThatThrownBy(() -> short100.read(pdf, "x.pdf")).isInstanceOf(UnreadablePaper.class);
        assertThatThrownBy(() -> noPage.read(pdf, "x.pdf")).isInstanceOf(UnreadablePaper.class);
    }
}
