package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cordee.tender.CallKind;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.OfferTerms;
import org.cordee.tender.RequiredForm;
import org.cordee.tender.SelectionCriterion;
import org.junit.jupiter.api.Test;

/** Compares what the reader finds in official notices with what their files require of an offer. */
class OfferTermsMapperTests {

    @Test
    void readsVariantsGuaranteeAndLegalFormOfTheScottishSupplier() {
        OfferTerms offer = first("cn_25.xml");

        assertThat(offer.variants()).isEqualTo(OfferTerms.Variants.FORBIDDEN);
        assertThat(offer.guaranteeRequired()).isTrue();
        assertThat(offer.guarantee()).startsWith("Scottish Water reserves the right to require deposits");
        assertThat(offer.legalForm()).startsWith("In the event of a group of companies");
        assertThat(offer.requiredForm())
                .as("an English text is left to the lead")
                .isNull();
        assertThat(offer.signed()).as("the notice is silent").isNull();
    }

    @Test
    void readsTheValidityOfTheOffer() {
        assertThat(first("cn_24_minimal.xml").validityPeriod()).isEqualTo(ContractPeriod.ofMonths(6));
        assertThat(first("cn_24_open.xml").validity()).isEqualTo("150 DAY");
        assertThat(first("cn_81_FRA.xml").validity()).isEmpty();
    }

    @Test
    void readsThatTheOfferIsSignedElectronically() {
        ConsultationContent content = read("cn_24_maximal.xml").content();

        assertThat(content.lots().get(0).terms().offer().signed()).isTrue();
        assertThat(content.signedAtDeposit())
                .as("the law reads it where the documents are silent")
                .isTrue();
        assertThat(read("pin-cfc-social_24.xml").content().signedAtDeposit()).isFalse();
        assertThat(read("cn_81_FRA.xml").content().signedAtDeposit()).isNull();
    }

    @Test
    void readsTheFormOfTheConsortium() {
        OfferTerms choice = first("cn_81_FRA.xml");

        assertThat(choice.legalForm()).contains("solidaire ou à défaut d’un GME conjoint");
        assertThat(choice.requiredForm())
                .as("a choice of two forms is left to the lead")
                .isNull();
        assertThat(first("cn_81.xml").requiredForm())
                .as("the notice asks for no form")
                .isEqualTo(RequiredForm.NONE);
        assertThat(read("cn_81.xml").content().requiredForm()).isEqualTo(RequiredForm.NONE);
    }

    @Test
    void readsTheSelectionCriteria() {
        List<SelectionCriterion> selection = first("cn_25.xml").selection();

        assertThat(selection)
                .extracting(SelectionCriterion::kind)
                .containsExactly(
                        SelectionCriterion.Kind.SUITABILITY,
                        SelectionCriterion.Kind.FINANCIAL,
                        SelectionCriterion.Kind.TECHNICAL);
        assertThat(selection.get(1).text()).startsWith("Applicants will be expected to be of sufficient financial");
    }

    @Test
    void readsTheLanguagesOfTheOffer() {
        assertThat(first("cn_81_FRA.xml").languages()).containsExactly("FRA");
    }

    @Test
    void knowsAQualificationSystem() {
        Notice notice = read("qu-sy_25.xml");

        assertThat(CallKind.ofSubtype(notice.identity().subtype())).isEqualTo(CallKind.QUALIFICATION_SYSTEM);
        assertThat(notice.content().lots()).hasSize(1);
    }

    @Test
    void findsTheFormInAFrenchText() {
        assertThat(form("Groupement conjoint avec mandataire solidaire")).isEqualTo(RequiredForm.JOINT_LEAD_SEVERAL);
        assertThat(form("Le groupement sera solidaire.")).isEqualTo(RequiredForm.SEVERAL);
        assertThat(form("Groupement conjoint")).isEqualTo(RequiredForm.JOINT);
        assertThat(form("Groupement conjoint ou solidaire")).isNull();
        assertThat(form("La forme du groupement n’est pas imposée")).isNull();
        assertThat(form("SARL")).isNull();
        assertThat(RequiredFormReader.of(false, null, "FRA")).isEqualTo(RequiredForm.NONE);
        assertThat(RequiredFormReader.of(true, "solidaire", "ENG")).isNull();
    }

    private static RequiredForm form(String text) {
        return RequiredFormReader.of(true, text, "FRA");
    }

    private static OfferTerms first(String file) {
        return read(file).content().lots().get(0).terms().offer();
    }

    private static Notice read(String file) {
        return Objects.requireNonNull(
                new EformsNoticeReader().read(NoticeSamples.bytes(file)).notice());
    }
}
