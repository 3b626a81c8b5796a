package org.cordee.form.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.form.blank.SampleDocx.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.cordee.document.BidDossier;
import org.cordee.document.PrintedForm;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forms that buyers wrote with a word processor or as PDF. */
class FormFieldsTests {

    private static final String CONTROL = "<w:sdt><w:sdtPr><w:alias w:val=\"Nom du candidat\"/><w:showingPlcHdr/>"
            + "<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Cliquez ici</w:t></w:r></w:sdtContent></w:sdt>";

    private final byte[] docx = new SampleDocx()
            .paragraph("Cadre de réponse")
            .raw("<w:p>" + CONTROL + "</w:p>")
            .raw("<w:p><w:r><w:t xml:space=\"preserve\">Représenté par : </w:t></w:r>"
                    + SampleDocx.textField("Texte1", "\u2002\u2002\u2002") + "</w:p>")
            .raw("<w:p><w:r><w:t>Ville :</w:t></w:r>" + SampleDocx.textField("Texte2", "déjà écrite") + "</w:p>")
            .fieldBox("Groupement conjoint")
            .paragraph("☐ PME")
            .table(row("Adresse", ""), row("Téléphone", "déjà rempli"), row("Courriel", ""))
            .table(row("Lot", "Prix", "Remarque"), row("1", "", ""))
            .raw("<w:sdt><w:sdtPr><w:tag w:val=\"forme\"/><w:dropDownList><w:listItem w:displayText=\"SARL\""
                    + " w:value=\"1\"/><w:listItem w:displayText=\"SCOP\""
                    + " w:value=\"2\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>")
            .raw("<w:sdt><w:sdtPr><w:alias w:val=\"Verrouillé\"/><w:lock"
                    + " w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>")
            .bytes();

    @Test
    void everyEmptyFieldOfADocumentIsFoundWithItsLabel() {
        assertThat(FormFields.find(docx))
                .extracting(field -> field.shape() + " " + field.label() + " " + field.place() + " " + field.number())
                .containsExactly(
                        "TEXT Nom du candidat TEXT 0",
                        "TEXT Représenté par : TEXT 0",
                        "BOX Groupement conjoint TEXT 0",
                        "BOX PME TEXT 0",
                        "TEXT Adresse TABLE 1",
                        "TEXT Courriel TABLE 1",
                        "CHOICE forme TEXT 0");
    }

    @Test
    void onlyTheGivenFieldsOfADocumentAreWritten() {
        byte[] filled = FormFields.fill(
                docx,
                values(
                        docx,
                        "Nom du candidat",
                        "Les Mains <Vertes>",
                        "Représenté par :",
                        "Ada Martin\nDirectrice",
                        "Groupement conjoint",
                        "oui",
                        "PME",
                        "oui",
                        "Adresse",
                        "3 quai du Havre",
                        "forme",
                        "SCOP"));

        assertThat(SampleDocx.lines(filled))
                .contains(
                        "Les Mains <Vertes>",
                        "Représenté par : Ada Martin Directrice",
                        "Ville :déjà écrite",
                        "☒ PME",
                        "3 quai du Havre",
                        "SCOP");
        assertThat(SampleDocx.main(filled))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ada Martin", "<w:checked/>")
                .doesNotContain("Cliquez ici", "showingPlcHdr");
        assertThat(FormFields.find(filled)).extracting(FoundField::label).containsExactly("Courriel");
        SampleDocx.parts(docx).forEach((name, bytes) -> {
            if (!name.equals(SafeDocx.MAIN_PART)) {
                assertThat(SampleDocx.parts(filled).get(name)).isEqualTo(bytes);
            }
        });
    }

    @Test
    void aFieldWithoutAValueLeavesTheDocumentAsItIs() {
        assertThat(SampleDocx.main(FormFields.fill(docx, Map.of()))).isEqualTo(SampleDocx.main(docx));
        String id = FormFields.find(docx).get(0).id();
        assertThat(SampleDocx.main(FormFields.fill(docx, Map.of(id, "  ")))).isEqualTo(SampleDocx.main(docx));
    }

    @Test
    void aValueThatTheFormDoesNotAllowIsRefused() {
        String choice = FormFields.find(docx).get(6).id();
        String text = FormFields.find(docx).get(0).id();

        refused("form.value-not-offered", () -> FormFields.fill(docx, Map.of(choice, "SAS")));
        refused("form.value-too-long", () -> FormFields.fill(docx, Map.of(text, "x".repeat(4_001))));
        refused("form.field-unknown", () -> FormFields.fill(docx, Map.of("cell-1", "x")));
    }

    @Test
    void theEmptyPlacesOfOurOwnFormsCanBeFilledInLater() {
        byte[] own = new PrintedForm(
                        new PrintedForm.Heading("DC1", "01/04/2019", "Lettre", "", "", true),
                        new BidDossier.Tender("Objet", "R-1", "Ville"),
                        "Rives",
                        "Chef",
                        List.of(new PrintedForm.Part(
                                "A",
                                "Acheteur",
                                List.of(new PrintedForm.Line("buyer", "Désignation", null, "À compléter")))))
                .docx();

        assertThat(FormFields.find(own)).extracting(FoundField::label).containsExactly("Désignation");
        assertThat(SampleDocx.lines(FormFields.fill(own, values(own, "Désignation", "Ville de Rouen"))))
                .contains("Ville de Rouen")
                .doesNotContain("À compléter");
    }

    @Test
    @Timeout(20)
    void aDocumentWithTooManyFieldsIsRefusedInGoodTime() {
        SampleDocx many = new SampleDocx();
        for (int at = 0; at < 20_000; at++) {
            many.table(row("Nom", ""));
        }

        refused("form.file.too-many-fields", () -> FormFields.find(many.bytes()));
    }

    @Test
    void everyEmptyFieldOfAPdfIsFoundAndFilledIn() throws IOException {
        byte[] pdf = pdf();

        List<FoundField> found = FormFields.find(pdf);
        byte[] filled = FormFields.fill(pdf, Map.of("candidat", "Les Mains Vertes, été", "forme", "SCOP"));

        assertThat(found)
                .extracting(field -> field.id() + " " + field.label() + " " + field.place() + " " + field.number())
                .containsExactly("candidat Nom du candidat PAGE 1", "forme forme PAGE 1");
        assertThat(found.get(1).options()).containsExactly("SARL", "SCOP");
        assertThat(Arrays.copyOf(filled, pdf.length)).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(filled)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getField("candidat").getValueAsString()).isEqualTo("Les Mains Vertes, été");
            assertThat(form.getField("forme").getValueAsString()).contains("SCOP");
            assertThat(form.getField("lieu").getValueAsString()).isEqualTo("Rouen");
            assertThat(((PDTextField) form.getField("candidat"))
                            .getWidgets()
                            .get(0)
                            .getNormalAppearanceStream())
                    .isNotNull();
        }
        assertThat(FormFields.find(filled)).isEmpty();
    }

    @Test
    void aSignThatTheFontOfThePdfLacksIsRefusedBesideItsField() throws IOException {
        byte[] pdf = pdf();

        assertThatThrownBy(() -> FormFields.fill(pdf, Map.of("candidat", "東京")))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("form.value-not-writable");
                    assertThat(no.field()).isEqualTo("candidat");
                });
    }

    @Test
    void aPdfWithoutFieldsWithAPasswordOrDamagedIsRefused() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked);
        }
        refused("form.file.no-fields", () -> FormFields.find(plain.toByteArray()));
        refused("form.file.old-or-locked", () -> FormFields.find(locked.toByteArray()));
        refused(
                "form.file.unreadable",
                () -> FormFields.find("%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refused(
                "form.file.not-a-docx",
                () -> FormFields.find("bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    @Timeout(60)
    void everyDamagedPdfIsAnsweredWithARefusalOrWithItsFields() throws IOException {
        byte[] whole = pdf();
        Random random = new Random(28);
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 1 + attempt % 8; hit++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                FormFields.find(damaged);
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("form.file.");
            }
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            PDResources resources = new PDResources();
            resources.put(
                    org.apache.pdfbox.cos.COSName.getPDFName("Helv"),
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField name = new PDTextField(form);
            name.setPartialName("candidat");
            name.setAlternateFieldName("Nom du candidat");
            PDTextField place = new PDTextField(form);
            place.setPartialName("lieu");
            PDComboBox kind = new PDComboBox(form);
            kind.setPartialName("forme");
            kind.setOptions(List.of("SARL", "SCOP"));
            int top = 700;
            for (PDField field : List.of(name, place, kind)) {
                field.getWidgets().get(0).setRectangle(new PDRectangle(50, top, 200, 20));
                field.getWidgets().get(0).setPage(page);
                page.getAnnotations().add(field.getWidgets().get(0));
                top -= 40;
            }
            form.setFields(List.of(name, place, kind));
            place.setValue("Rouen");
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** @param labelsAndValues a label, its value, and so on */
    private static Map<String, String> values(byte[] file, String... labelsAndValues) {
        Map<String, String> ids =
                FormFields.find(file).stream().collect(Collectors.toMap(FoundField::label, FoundField::id));
        Map<String, String> values = new java.util.HashMap<>();
        for (int at = 0; at < labelsAndValues.length; at += 2) {
            values.put(ids.get(labelsAndValues[at]), labelsAndValues[at + 1]);
        }
        return values;
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
