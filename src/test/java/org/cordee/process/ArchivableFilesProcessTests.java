package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cordee.agreement.AgreementReading;
import org.cordee.document.PdfValidator;
import org.cordee.evidence.PreparedApplications;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Validates with veraPDF every file that the application writes for a consortium; files sent by members are left out.
 */
class ArchivableFilesProcessTests extends ProcessScene {

    @Test
    void writesOnlyArchivableAndAccessibleFiles() throws Exception {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        for (Firm member : new Firm[] {pair.partner(), scene.lead()}) {
            acts.chooseSheets(scene, member);
            acts.approve(scene, acts.handIn(scene, member));
        }
        acts.freeze(scene);
        scenes.task(scene, UserTask.APPROVE_BID);

        Map<String, byte[]> written = written(scenes.bean(SubmissionReading.class)
                .download(scene.lead().actor(), scene.id())
                .bytes());
        written.put(
                "convention.pdf",
                scenes.bean(AgreementReading.class).pdf(pair.partner().actor(), scene.id()));

        assertThat(written.keySet().stream().map(name -> name.replaceFirst(".*/", "")))
                .contains(
                        "dc1.pdf",
                        "dc2.pdf",
                        "attri1-lot-1.pdf",
                        "declaration-sur-l-honneur.pdf",
                        "pouvoir-au-mandataire.pdf",
                        "convention.pdf")
                .hasSizeGreaterThan(8);
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            assertThat(PdfValidator.violations(file.getValue(), PDFAFlavour.PDFA_2_B))
                    .as(file.getKey())
                    .isEmpty();
            assertThat(PdfValidator.violations(file.getValue(), PDFAFlavour.PDFUA_1))
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    private static Map<String, byte[]> written(byte[] archive) throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().endsWith(".pdf") && !PreparedApplications.isUploaded(bytes)) {
                    written.put(entry.getName(), bytes);
                }
            }
        }
        return written;
    }
}
