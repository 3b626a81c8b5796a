package org.cordee.form.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.form.FilledForm;
import org.cordee.form.FillingForm;
import org.cordee.form.FormCode;
import org.cordee.form.FormTarget;
import org.cordee.form.FormTemplates;
import org.cordee.form.SampleFormFacts;
import org.cordee.form.blank.FoundField.Place;
import org.cordee.form.blank.FoundField.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that Cordée proposes for the fields of a buyer's own form. */
class FieldSuggestionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final List<FilledForm> forms = List.of(
            fill(FormCode.DC1, FormTarget.grouping()),
            fill(FormCode.DC2, FormTarget.member(SampleFormFacts.LEAD)),
            fill(FormCode.ATTRI1, FormTarget.lot(SampleFormFacts.FIRST_LOT)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Numéro SIRET :|732 829 320 00074",
                "Adresse électronique|contact@example.org",
                "ADRESSE du siège social|3 quai du Havre, 76000 Rouen",
                "Dénomination sociale|Sillage Travaux publics",
                "Objet du marché|Entretien des berges & des quais",
                "Montant HT (en lettres)|deux cent mille euros et quatre-vingts centimes",
                "Montant HT|200 000,80 €",
                "Maître d’ouvrage|Ville de Rouen, Rouen"
            })
    void proposesTheValueThatTheLabelNames(String label, String value) {
        assertThat(FieldSuggestions.of(field(label, Shape.TEXT), forms).map(text -> text.replace('\u00a0', ' ')))
                .contains(value);
    }

    @Test
    void proposesNothingForAnUnknownLabelOrABox() {
        assertThat(FieldSuggestions.of(field("Signature", Shape.TEXT), forms)).isEmpty();
        assertThat(FieldSuggestions.of(field("SIRET", Shape.BOX), forms)).isEmpty();
        assertThat(FieldSuggestions.of(field("SIRET", Shape.TEXT), List.of())).isEmpty();
    }

    private static FoundField field(String label, Shape shape) {
        return new FoundField("x", shape, label, Place.TEXT, 0, List.of());
    }

    private static FilledForm fill(FormCode code, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, TODAY), SampleFormFacts.joint(), target);
    }
}
