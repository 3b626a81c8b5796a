package org.cordee.tender.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The official texts of rules and fields, in both languages of the product. */
class OfficialTextsTests {

    private final OfficialTexts texts = new OfficialTexts();

    @Test
    void namesTheFieldAndItsNumberInFrench() {
        assertThat(texts.rules(List.of("BR-BT-00024-0178"), Locale.FRENCH))
                .containsEntry(
                        "BR-BT-00024-0178",
                        "'Description' (BT-24-Lot) est obligatoire (dans '16 – Avis de marché – directive générale,"
                                + " régime ordinaire')");
    }

    @Test
    void speaksEnglishToEveryOtherLanguage() {
        assertThat(texts.rules(List.of("element-not-empty"), Locale.GERMAN).get("element-not-empty"))
                .isEqualTo("The fields must be filled in");
    }

    @Test
    void namesFieldsAndLeavesOutGroupsWhichHaveNoName() {
        assertThat(texts.fields(List.of("BT-131(d)-Lot", "ND-Company"), Locale.FRENCH))
                .containsOnly(Map.entry("BT-131(d)-Lot", "Date limite de réception des offres"));
    }
}
