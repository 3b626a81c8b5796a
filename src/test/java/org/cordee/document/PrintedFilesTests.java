package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every printed file of a bid, whatever its figures and names, is valid for archiving and readable by a screen reader.
 */
class PrintedFilesTests {

    static Stream<Arguments> files() {
        return Stream.of(SampleBidDossiers.ofThirds(), SampleBidDossiers.ofTwoLots())
                .flatMap(dossier -> Stream.of(
                        file("memo", dossier, TechnicalMemo::pdf),
                        file("shares", dossier, ShareTable::pdf),
                        file("prices", dossier, PriceTable::pdf)));
    }

    private static Arguments file(String name, BidDossier dossier, Function<BidDossier, byte[]> writer) {
        return Arguments.of(name, dossier, writer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void everyPrintedFileIsValidForArchivingAndAccessible(
            String name, BidDossier dossier, Function<BidDossier, byte[]> writer) throws Exception {
        byte[] pdf = writer.apply(dossier);
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.write(folder.resolve(name + "-" + dossier.lots().size() + ".pdf"), pdf);

        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void everyPrintedFileIsReproducibleToTheByte(String name, BidDossier dossier, Function<BidDossier, byte[]> writer) {
        assertThat(writer.apply(dossier)).isEqualTo(writer.apply(dossier));
    }
}
