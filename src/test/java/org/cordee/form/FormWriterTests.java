package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cordee.document.PdfValidator;
import org.cordee.document.PrintedForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Forms written as PDF and DOCX in our own layout. */
class FormWriterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    static Stream<FilledForm> forms() {
        FormFacts facts = SampleFormFacts.joint();
        FormFacts empty = EmptyFormFacts.of();
        return Stream.of(
                        Stream.of(fill(FormCode.DC1, facts, FormTarget.grouping())),
                        Stream.of(fill(FormCode.DC2, facts, FormTarget.member(SampleFormFacts.PARTNER))),
                        Stream.of(0, 1, 2).map(at -> fill(FormCode.DC4, facts, FormTarget.subcontract(at))),
                        Stream.of(fill(FormCode.ATTRI1, facts, FormTarget.lot(SampleFormFacts.FIRST_LOT))),
                        Stream.of(
                                fill(FormCode.DC1, empty, FormTarget.grouping()),
                                fill(FormCode.DC2, empty, FormTarget.member(SampleFormFacts.LEAD)),
                                fill(FormCode.ATTRI1, empty, FormTarget.lot(SampleFormFacts.FIRST_LOT))))
                .flatMap(all -> all);
    }

    private static FilledForm fill(FormCode code, FormFacts facts, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, TODAY), facts, target);
    }

    private static PrintedForm printed(FilledForm form) {
        return FormWriter.printed(form, "Sillage Travaux publics");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsArchivableAccessibleAndTheSameToTheByte(FilledForm form) throws Exception {
        byte[] pdf = printed(form).pdf();
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.write(folder.resolve(form.code() + "-" + form.missing().size() + ".pdf"), pdf);

        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(printed(form).pdf()).isEqualTo(pdf);
        assertThat(printed(form).docx()).isEqualTo(printed(form).docx());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormSaysWhatItIsAndThatNobodySignedIt(FilledForm form) throws Exception {
        String code = form.code().name();
        String text = text(printed(form).pdf());

        assertThat(text)
                .contains(
                        "Établi selon les rubriques du formulaire " + code + " (version du "
                                + form.template().versionLabel() + "). Ce n’est pas l’imprimé de l’État.",
                        "PROJET — non signé",
                        code + " · 2026-BERGES",
                        "1 / ");
        assertThat(word(printed(form).docx())).contains("Ce n’est pas l’imprimé de l’État.", "PROJET — non signé");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothFilesHaveTheSameRubricsInTheSameOrder(FilledForm form) throws Exception {
        String pdf = text(printed(form).pdf());
        String docx = word(printed(form).docx());

        int inPdf = 0;
        int inDocx = 0;
        for (FilledForm.FilledRubric rubric : form.rubrics()) {
            String heading = rubric.letter() + ". "
                    + rubric.title().substring(0, Math.min(20, rubric.title().length()));
            inPdf = pdf.indexOf(heading, inPdf + 1);
            inDocx = docx.indexOf(heading, inDocx + 1);
            assertThat(inPdf).as(heading).isPositive();
            assertThat(inDocx).as(heading).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aConfirmedFormIsNoDraft(FilledForm form) throws Exception {
        FilledForm confirmed = new FilledForm(
                form.template(), form.tender(), form.grouping(), form.about(), true, form.rubrics(), form.annex());

        assertThat(text(printed(confirmed).pdf())).doesNotContain("PROJET");
        assertThat(word(printed(confirmed).docx())).doesNotContain("PROJET");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        }
    }

    private static String word(byte[] docx) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return Stream.of(text.getText()).collect(Collectors.joining()).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        }
    }
}
