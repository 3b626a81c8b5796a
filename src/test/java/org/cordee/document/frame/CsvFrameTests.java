package org.cordee.document.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Prices written into the CSV text of a buyer. */
class CsvFrameTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String FRENCH = "DPGF du lot 2;;;;;\r\n"
            + "N°;Désignation;Unité;Quantité;Prix unitaire HT;Total HT\r\n"
            + "1.1;\"Pose de \"\"cloisons\"\"; doublage\";m²;12,5;;\r\n"
            + "\r\n"
            + "1.2;Ponçage  ;m²;3;à compléter;0,00\n"
            + ";Total HT;;;;";

    @Test
    void changesOnlyTheCellsThatGetAValue() {
        PriceFrame frame = PriceFrame.read(FRENCH.getBytes(WINDOWS), "lot2.csv");

        FilledFrame filled = frame.fill(Map.of("1.1", price("12.5", "20.5"), "1.2", price("3", "7")));

        assertThat(new String(filled.file(), WINDOWS))
                .isEqualTo("DPGF du lot 2;;;;;\r\n"
                        + "N°;Désignation;Unité;Quantité;Prix unitaire HT;Total HT\r\n"
                        + "1.1;\"Pose de \"\"cloisons\"\"; doublage\";m²;12,5;20,5;256,25\r\n"
                        + "\r\n"
                        + "1.2;Ponçage  ;m²;3;7;21,00\n"
                        + ";Total HT;;;;277,25");
        assertThat(filled.written()).isEqualByComparingTo("277.25");
    }

    @Test
    void keepsTheMarkTheCharsetAndTheSignOfDecimals() {
        String text = "Code,Description,Unit,Quantity,Unit price,Total\n1,Café,u,1.50,,\n2,Thé,u,2.25\n";
        byte[] file = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        PriceFrame frame = PriceFrame.read(file, "frame.csv");

        byte[] filled = frame.fill(Map.of("1", price("1.5", "2.5"), "2", price("2.25", "1.2")))
                .file();

        assertThat(new String(filled, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFCode,Description,Unit,Quantity,Unit price,Total\n"
                        + "1,Café,u,1.50,2.5,3.75\n"
                        + "2,Thé,u,2.25,1.2,2.70\n");
    }

    @Test
    void readsAndWritesTextsOfSixteenBits() {
        byte[] file = ("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16LE);
        PriceFrame frame = PriceFrame.read(file, "lot2.csv");

        byte[] filled = frame.fill(Map.of("1.2", price("3", "7"))).file();

        assertThat(frame.mediaType()).isEqualTo("text/csv");
        assertThat(new String(filled, StandardCharsets.UTF_16LE))
                .isEqualTo("\uFEFF" + FRENCH.replace("à compléter;0,00", "7;21,00"));
    }

    private static FramePrice price(String quantity, String unitPrice) {
        return new FramePrice(new BigDecimal(quantity), new BigDecimal(unitPrice), SampleFrames.VAT);
    }
}
