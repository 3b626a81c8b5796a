package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cordee.document.frame.FramePrice;
import org.cordee.document.frame.PriceFrame;
import org.junit.jupiter.api.Test;

/** Each comparison of a filled price file with its blank finds a difference that is planted into it. */
class PriceFileComparisonTests {

    private static final InventedPriceFile.Made BLANK = InventedPriceFile.of(3, "1", false);
    private static final Map<String, BigDecimal> PRICES = prices();
    private static final byte[] FILLED = filled();
    private static final String FIRST = "xl/worksheets/sheet1.xml";

    private static Map<String, BigDecimal> prices() {
        Map<String, BigDecimal> prices = new HashMap<>();
        for (InventedPriceFile.Line line : BLANK.lines().values()) {
            prices.put(
                    PriceFileComparison.cell(line.tab(), line.priceCell()),
                    BigDecimal.valueOf(1_000 + prices.size(), 2));
        }
        return prices;
    }

    /** Fills the file with the product's own writer. */
    private static byte[] filled() {
        Map<String, FramePrice> prices = new HashMap<>();
        for (InventedPriceFile.Line line : BLANK.lines().values()) {
            BigDecimal price = PRICES.get(PriceFileComparison.cell(line.tab(), line.priceCell()));
            prices.put(line.code(), new FramePrice(line.quantity(), price, new BigDecimal("20")));
        }
        return PriceFrame.read(BLANK.bytes(), "DPGF.xlsx").fill(prices).file();
    }

    private static PriceFileComparison.Result compared(byte[] filled) {
        try {
            return PriceFileComparison.of(BLANK.bytes(), filled, PRICES);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Changes one part of the filled file. */
    private static byte[] edited(String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(PaperZip.read(FILLED));
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return PaperZip.of(parts);
    }

    @Test
    void findsNothingInAFileThatIsFilledAsPlanned() {
        PriceFileComparison.Result result = compared(FILLED);

        assertThat(result.differences()).isEmpty();
        assertThat(result.filledCells()).isEqualTo(300);
        assertThat(result.writtenSheets()).isEqualTo(5);
        assertThat(result.computedCells()).isGreaterThan(300);
        assertThat(result.equalCells()).isGreaterThan(1_000);
    }

    @Test
    void findsAnotherPrice() throws IOException {
        BigDecimal price = PRICES.get(FIRST + "!E6");

        assertThat(compared(edited(
                                FIRST,
                                xml -> xml.replaceFirst(
                                        "<v>" + price.stripTrailingZeros().toPlainString() + "0*</v>", "<v>99.99</v>")))
                        .differences())
                .singleElement()
                .asString()
                .contains("99.99");
    }

    @Test
    void findsAChangedFormulaAndAChangedStyle() throws IOException {
        assertThat(compared(edited(FIRST, xml -> xml.replace("ROUND(D6*E6,2)", "ROUND(D6*E6,1)")))
                        .differences())
                .singleElement()
                .asString()
                .contains("!F6");
        assertThat(compared(edited(FIRST, xml -> xml.replaceFirst("r=\"E7\" s=\"2\"", "r=\"E7\" s=\"3\"")))
                        .differences())
                .singleElement()
                .asString()
                .contains("!E7");
    }

    @Test
    void findsACellThatIsGoneOrAdded() throws IOException {
        assertThat(compared(edited(FIRST, xml -> xml.replaceFirst("<c r=\"C7\".*?</c>", "")))
                        .differences())
                .singleElement()
                .asString()
                .contains("!C7 is gone");
        assertThat(compared(edited(FIRST, xml -> xml.replaceFirst("<c r=\"C7\"", "<c r=\"Z7\"/><c r=\"C7\"")))
                        .differences())
                .singleElement()
                .asString()
                .contains("!Z7 is more");
    }

    @Test
    void findsALostMergeALostLockAndAShownRow() throws IOException {
        for (String what : new String[] {"<mergeCell ref=\"A1:F1\"/>", "objects=\"1\"", " hidden=\"1\""}) {
            assertThat(compared(edited(FIRST, xml -> xml.replace(what, ""))).differences())
                    .as(what)
                    .containsExactly(FIRST + " differs beside its cells");
        }
    }

    @Test
    void findsAnotherPartThatChangedOrIsGone() throws IOException {
        assertThat(compared(edited("xl/styles.xml", xml -> xml.replace("Arial", "Ariel")))
                        .differences())
                .containsExactly("xl/styles.xml is not byte-equal");
        Map<String, byte[]> parts = new LinkedHashMap<>(PaperZip.read(FILLED));
        parts.remove("xl/styles.xml");
        assertThat(compared(PaperZip.of(parts)).differences())
                .singleElement()
                .asString()
                .contains("gone [xl/styles.xml]");
    }

    @Test
    void findsALineThatHasNoPrice() {
        assertThat(compared(BLANK.bytes()).differences()).hasSize(300);
    }

    @Test
    void computesTheTotalsAnew() throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        for (InventedPriceFile.Line line : BLANK.lines().values()) {
            sum = sum.add(PRICES.get(PriceFileComparison.cell(line.tab(), line.priceCell()))
                    .multiply(line.quantity())
                    .setScale(2, java.math.RoundingMode.HALF_UP));
        }

        PriceFileTotals right = PriceFileTotals.of(FILLED, InventedPriceFile.SUMMARY, BLANK.totalCell());
        PriceFileTotals wrong = PriceFileTotals.of(
                edited("xl/worksheets/sheet5.xml", xml -> xml.replaceFirst("(r=\"B6\".*?<v>)", "$11")),
                InventedPriceFile.SUMMARY,
                BLANK.totalCell());

        assertThat(right.total()).isEqualByComparingTo(sum);
        assertThat(right.computed()).isEqualByComparingTo(sum);
        assertThat(right.outdated()).isEmpty();
        assertThat(wrong.outdated()).containsExactly("Récapitulatif!B6");
        assertThat(wrong.total()).isNotEqualByComparingTo(wrong.computed());
    }
}
