package org.cordee.form.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.form.blank.SampleDocx.row;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cordee.document.ArchiveEntry;
import org.cordee.form.FieldKind;
import org.cordee.form.FilledForm;
import org.cordee.form.FillingForm;
import org.cordee.form.FormCode;
import org.cordee.form.FormTarget;
import org.cordee.form.FormTemplates;
import org.cordee.form.SampleFormFacts;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/**
 * The State's blanks filled in. The blank of these tests has the rubrics of the real DC1 and was made by hand, because
 * the State's file is not part of the product.
 */
class BlankFormsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String NAME =
            "Nom commercial et dénomination sociale de l’unité ou de l’établissement qui exécutera la prestation :";

    private final byte[] blank = letter(3);
    private final FilledForm form = fill(FormCode.DC1, FormTarget.grouping());

    private static byte[] letter(int rows) {
        List<String> table = new ArrayList<>(List.of(row("N° du Lot", "Nom commercial", "Prestations")));
        for (int at = 0; at < rows; at++) {
            table.add(row("", "", ""));
        }
        return new SampleDocx()
                .paragraph("LETTRE DE CANDIDATURE")
                .paragraph("A - Identification de l’acheteur")
                .paragraph("(Reprendre le contenu de la mention figurant dans l’avis.)")
                .emptyInArial()
                .paragraph("B - Objet de la consultation")
                .empty()
                .empty()
                .paragraph("C - Objet de la candidature")
                .fieldBox("pour le marché public (en cas de non-allotissement) ;")
                .fieldBox("pour le lot n° ou les lots n°")
                .empty()
                .fieldBox("pour tous les lots de la procédure")
                .paragraph("D - Présentation du candidat")
                .raw("<w:p>" + SampleDocx.controlBox() + "<w:r><w:t> Le candidat se présente seul :</w:t></w:r></w:p>")
                .paragraph(NAME)
                .empty()
                .raw("<w:p>" + SampleDocx.controlBox()
                        + "<w:r><w:t> Le candidat est un groupement d'entreprises :</w:t></w:r></w:p>")
                .paragraph("☐ conjoint OU ☐ solidaire")
                .paragraph("En cas de groupement conjoint, le mandataire est solidaire : ☐ Non OU ☐ Oui")
                .paragraph("E - Identification des membres du groupement et répartition des prestations")
                .table(table.toArray(String[]::new))
                .paragraph("F - Engagements du candidat")
                .paragraph("F1 – Exclusions de la procédure")
                .paragraph("☐ déclare sur l’honneur n’entrer dans aucun des cas")
                .empty()
                .paragraph("F3 - Capacités")
                .raw("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t xml:space=\"preserve\"> le formulaire"
                        + " DC2</w:t></w:r></w:p>")
                .paragraph("G - Désignation du mandataire")
                .paragraph(NAME)
                .empty()
                .paragraph("Numéro SIRET, à défaut, un numéro d’identification européen")
                .empty()
                .bytes();
    }

    @Test
    void everyValueStandsBehindTheWordsOfItsPlace() {
        List<String> lines = SampleDocx.lines(filled(blank, form).docx());

        assertThat(lines)
                .containsSequence("(Reprendre le contenu de la mention figurant dans l'avis.)", "Ville de Rouen, Rouen")
                .containsSequence("B - Objet de la consultation", "Entretien des berges & des quais", "2026-BERGES")
                .containsSequence("pour le lot n° ou les lots n°", "Lot 1 : Rive droite Lot 2 : Rive gauche")
                .containsSequence(
                        "Sillage Travaux publics",
                        "Numéro SIRET, à défaut, un numéro d'identification européen",
                        "732 829 320 00074")
                .contains("Terrassement", "Plantations", "Maçonnerie");
        assertThat(lines.get(0)).isEqualTo(BlankFilling.DRAFT);
    }

    @Test
    void boxesOfEveryKindAreTickedAndTheOthersAreNot() {
        String main = SampleDocx.main(filled(blank, form).docx());
        List<String> lines = SampleDocx.lines(filled(blank, form).docx());

        assertThat(lines)
                .contains(
                        "☒ conjoint OU solidaire",
                        "En cas de groupement conjoint, le mandataire est solidaire : Non OU ☒ Oui");
        assertThat(main)
                .containsOnlyOnce("<w:default w:val=\"0\"/><w:checked/>")
                .containsOnlyOnce("<w14:checked w14:val=\"1\"/>")
                .containsOnlyOnce("w:char=\"F0FE\"");
        assertThat(main.indexOf("<w:checked/>"))
                .isBetween(main.indexOf("pour le marché public"), main.indexOf("pour le lot n°"));
        assertThat(main.indexOf("w14:val=\"1\""))
                .isBetween(main.indexOf("Le candidat se présente seul"), main.indexOf("Le candidat est un groupement"));
    }

    @Test
    void theDeclarationOnHonourIsNeverTouchedAlthoughTheMembersMadeTheirs() {
        FilledBlank filled = filled(blank, form);

        assertThat(form.field("exclusions").orElseThrow().value()).isNotNull();
        assertThat(section(SampleDocx.main(filled.docx()))).isEqualTo(section(SampleDocx.main(blank)));
        assertThat(filled.written()).doesNotContain("exclusions");
    }

    private static String section(String main) {
        return main.substring(main.indexOf("F1 – Exclusions"), main.indexOf("F3 - Capacités"));
    }

    @Test
    void everyOtherPartOfTheFileKeepsItsBytes() {
        Map<String, byte[]> before = SampleDocx.parts(blank);
        Map<String, byte[]> after = SampleDocx.parts(filled(blank, form).docx());

        assertThat(List.copyOf(after.keySet())).isEqualTo(List.copyOf(before.keySet()));
        before.forEach((name, bytes) -> {
            if (!name.equals(SafeDocx.MAIN_PART)) {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    @Test
    void everyCharacterOfTheMainPartStaysInItsOrder() {
        String before = SampleDocx.main(blank)
                .replace("☐", "")
                .replaceAll("<w14:checked[^>]*>", "")
                .replace("F0A8", "")
                .replace("/>", ">");
        String after = SampleDocx.main(filled(blank, form).docx());

        int at = 0;
        for (int index = 0; index < before.length(); index++) {
            at = after.indexOf(before.charAt(index), at) + 1;
            assertThat(at).as(before.substring(0, index)).isPositive();
        }
    }

    @Test
    void theFilledFileOpensInAWordProcessor() throws Exception {
        byte[] docx = filled(withTypes(), form).docx();

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs()).anyMatch(one -> one.getText().equals("Ville de Rouen, Rouen"));
        }
    }

    private static byte[] withTypes() {
        String main = SampleDocx.main(letter(3));
        return new SampleDocx()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .with(
                        "_rels/.rels",
                        "<Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                                + " Target=\"word/document.xml\"/></Relationships>")
                .bytes(main);
    }

    @Test
    void aTableWithTooFewRowsStaysEmptyAndIsReported() {
        byte[] small = letter(2);

        FilledBlank filled = filled(small, form);

        assertThat(SampleDocx.lines(filled.docx())).doesNotContain("Terrassement");
        assertThat(filled.left()).contains("Membres du groupement");
    }

    @Test
    void aConfirmedFormHasNoMarkOfADraft() {
        FilledForm confirmed = new FilledForm(
                form.template(), form.tender(), form.grouping(), form.about(), true, form.rubrics(), form.annex());

        List<String> lines = SampleDocx.lines(filled(blank, confirmed).docx());

        assertThat(lines).doesNotContain(BlankFilling.DRAFT);
        assertThat(lines.get(0)).startsWith("À recopier à la main");
        assertThat(lines.get(1)).isEqualTo("LETTRE DE CANDIDATURE");
    }

    @Test
    void anUnknownVersionIsRefusedAndNeverFilledIn() {
        BlankForms known = forms(blank, FormCode.DC1);

        assertThat(known.recognise(blank)).contains(FormCode.DC1);
        assertThat(known.recognise(letter(4))).isEmpty();
        refused("form.blank.unknown-version", () -> known.fill(letter(4), form));
        refused("form.blank.unknown-version", () -> BlankForms.ofTheState().fill(blank, form));
    }

    @Test
    void theBlankOfAnotherFormIsRefused() {
        FilledForm other = fill(FormCode.DC2, FormTarget.member(SampleFormFacts.PARTNER));

        refused("form.blank.other-form", () -> forms(blank, FormCode.DC1).fill(blank, other));
    }

    @Test
    void aPlaceInARubricOfSignaturesIsNeverWrittenEvenWhenTheMapNamesIt() {
        byte[] engagement = new SampleDocx()
                .paragraph("A - Objet de l’acte d’engagement")
                .paragraph("Objet du marché public :")
                .empty()
                .paragraph("C - Signature du marché public")
                .paragraph("Les membres du groupement désignent le mandataire suivant")
                .empty()
                .bytes();
        FilledForm filled = fill(FormCode.ATTRI1, FormTarget.lot(SampleFormFacts.FIRST_LOT));
        BlankMap map = new BlankMap(
                FormCode.ATTRI1,
                "test",
                ArchiveEntry.sha256(engagement),
                List.of("C", "D"),
                List.of(
                        new BlankPlace("title", BlankPlace.Kind.AFTER, "A -", "Objet du marché public", null, null, -1),
                        new BlankPlace("lead", BlankPlace.Kind.AFTER, "", "désignent le mandataire", null, null, -1)));

        FilledBlank result = new BlankForms(List.of(map)).fill(engagement, filled);

        assertThat(result.written()).containsExactly("title");
        assertThat(SampleDocx.main(result.docx())).doesNotContain("Sillage");
    }

    @Test
    void theBlanksOfTheStateNameOnlyFieldsOfTheirForms() {
        for (BlankMap map : BlankMaps.read("/form/blanks.yaml")) {
            assertThat(map.sha256()).matches("[0-9a-f]{64}");
            var template = FormTemplates.of(map.code(), TODAY);
            assertThat(template.versionLabel()).isEqualTo(map.version());
            assertThat(map.places()).allSatisfy(place -> {
                var field = template.field(place.field()).orElseThrow();
                assertThat(field.kind()).isNotIn(FieldKind.SIGNATURE, FieldKind.STATEMENT);
                assertThat(place.option() == null || field.options().containsKey(place.option()))
                        .as(place.field())
                        .isTrue();
            });
        }
        assertThat(BlankMaps.read("/form/blanks.yaml"))
                .extracting(BlankMap::code)
                .containsExactlyInAnyOrder(FormCode.values());
    }

    private static FilledForm fill(FormCode code, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, TODAY), SampleFormFacts.joint(), target);
    }

    private static FilledBlank filled(byte[] file, FilledForm form) {
        return forms(file, form.code()).fill(file, form);
    }

    /** Returns the places of the State's blank of a form for another file, known by its own hash. */
    private static BlankForms forms(byte[] file, FormCode code) {
        BlankMap map = BlankMaps.read("/form/blanks.yaml").stream()
                .filter(one -> one.code() == code)
                .findFirst()
                .orElseThrow();
        return new BlankForms(
                List.of(new BlankMap(code, map.version(), ArchiveEntry.sha256(file), map.forbidden(), map.places())));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
