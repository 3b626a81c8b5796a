package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files as the rules of a consultation ask for them. */
class AttachmentNameTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final FilledForm member = fill(FormCode.DC2, FormTarget.member(SampleFormFacts.PARTNER));
    private final FilledForm letter = fill(FormCode.DC1, FormTarget.grouping());

    @Test
    void namesAFormByItsCodeItsSubjectAndItsPosition() {
        assertThat(new AttachmentName("{numero}_{reference}_{formulaire}_{objet}").of(member, 3, "pdf"))
                .isEqualTo("PROJET-03_2026-BERGES_DC2_Les-Mains-Vertes.pdf");
        assertThat(AttachmentName.USUAL.of(member, 1, "docx")).isEqualTo("PROJET-DC2-Les-Mains-Vertes.docx");
        assertThat(AttachmentName.USUAL.of(letter, 1, "pdf")).isEqualTo("PROJET-DC1.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|form.name.length",
                "{membre}|form.name.word",
                "../{objet}|form.name.sign",
                "a/b|form.name.sign",
                "{formulaire|form.name.sign"
            })
    void refusesAPatternThatIsNoFileName(String pattern, String key) {
        assertThatThrownBy(() -> new AttachmentName(pattern))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static FilledForm fill(FormCode code, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, TODAY), SampleFormFacts.joint(), target);
    }
}
