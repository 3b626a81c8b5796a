package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.form.SampleFormFacts.FIRST_LOT;
import static org.cordee.form.SampleFormFacts.PARTNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FilledForm.TickedValue;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Part;
import org.cordee.law.casefile.LiabilityForm;
import org.junit.jupiter.api.Test;

/** Faults of filled forms that a buyer would find. */
class FormFlawsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final FilledForm letter = fill(FormCode.DC1, SampleFormFacts.joint(), FormTarget.grouping());
    private final FilledForm engagement = fill(FormCode.ATTRI1, SampleFormFacts.joint(), FormTarget.lot(FIRST_LOT));

    @Test
    void completeFormsHaveNoFault() {
        FilledForm member = fill(FormCode.DC2, SampleFormFacts.joint(), FormTarget.member(PARTNER));

        assertThat(FormFlaws.of(List.of(letter, member, engagement))).isEmpty();
    }

    @Test
    void aJointGroupingMustStateTheWorkAndThePriceOfEachMember() {
        Part silent =
                new Part(FIRST_LOT, SampleFormFacts.identity("Les Mains Vertes", "40483304800022"), "", null, null);
        Member partner = SampleFormFacts.member(PARTNER, false, silent.identity(), List.of(silent));
        FormFacts joint = SampleFormFacts.of(LiabilityForm.JOINT, List.of(SampleFormFacts.lead(), partner));
        FormFacts several = SampleFormFacts.of(LiabilityForm.SEVERAL, List.of(SampleFormFacts.lead(), partner));

        assertThat(keys(fill(FormCode.DC1, joint, FormTarget.grouping()))).containsExactly("split-missing");
        assertThat(keys(fill(FormCode.ATTRI1, joint, FormTarget.lot(FIRST_LOT))))
                .containsExactly("split-missing");
        assertThat(keys(fill(FormCode.DC1, several, FormTarget.grouping()))).isEmpty();
        assertThat(keys(fill(FormCode.ATTRI1, several, FormTarget.lot(FIRST_LOT))))
                .isEmpty();
    }

    @Test
    void thePartsOfTheSplitMustAddUpToThePrice() {
        FilledForm other = engagement.with("net", new TextValue("200 000,81 €"));

        assertThat(keys(other)).containsExactly("split-differs");
        assertThat(keys(engagement.with("net", new TextValue("200 000,80 euros"))))
                .isEmpty();
    }

    @Test
    void twoExclusiveBoxesAreAFault() {
        assertThat(keys(letter.with("form", new TickedValue(Set.of("JOINT", "SEVERAL")))))
                .containsExactly("boxes-exclusive");
        assertThat(keys(engagement.with("mandate", new TickedValue(Set.of("SIGN", "AMEND")))))
                .isEmpty();
    }

    @Test
    void noAmountMayStandInTheApplication() {
        RowsValue priced = new RowsValue(List.of(List.of("1", "Les Mains Vertes", "Plantations, 80 000,40 €")));

        assertThat(keys(letter.with("members", priced))).containsExactly("amount-in-application");
        assertThat(keys(engagement)).isEmpty();
    }

    @Test
    void aWrongSiretIsFoundWhereverItStands() {
        assertThat(keys(letter.with("lead", new TextValue("Sillage, SIRET 732 829 320 00075"))))
                .contains("siret-wrong");
        assertThat(keys(letter.with("lead", new TextValue("La Poste, SIRET 356 000 000 00048"))))
                .doesNotContain("siret-wrong");
    }

    @Test
    void theLeadAndTheFormAreTheSameInApplicationAndEngagement() {
        FilledForm otherLead = engagement.with("lead", new TextValue("Les Mains Vertes"));
        FilledForm otherForm = engagement.with("leadKind", new TickedValue(Set.of("JOINT")));

        assertThat(between(letter, otherLead)).containsExactly("lead-differs");
        assertThat(between(letter, otherForm)).containsExactly("form-differs");
        assertThat(between(letter, engagement)).isEmpty();
    }

    @Test
    void missingYearsAccountsAndPowersAreRemarksAndNotBlocking() {
        Member one = SampleFormFacts.partner();
        Member poor = new Member(
                one.organisationId(),
                false,
                one.identity(),
                one.standing(),
                one.turnovers().subList(0, 1),
                null,
                one.capacities(),
                List.of(),
                null,
                one.parts(),
                List.of());
        FormFacts facts = SampleFormFacts.of(LiabilityForm.JOINT, List.of(SampleFormFacts.lead(), poor));
        FilledForm engaged = fill(FormCode.ATTRI1, facts, FormTarget.lot(FIRST_LOT));
        FilledForm sheet = fill(FormCode.DC2, facts, FormTarget.member(PARTNER));
        FilledForm undeclared = fill(FormCode.DC1, facts, FormTarget.grouping());

        List<FormFlaw> flaws = FormFlaws.of(List.of(engaged, sheet, undeclared));

        assertThat(flaws)
                .extracting(flaw -> flaw.key().replace("form.flaw.", "") + " " + flaw.blocking())
                .containsExactly("declaration-missing true", "account-missing false", "turnovers-missing false");
    }

    private static List<String> keys(FilledForm form) {
        return FormFlaws.of(form).stream()
                .map(flaw -> flaw.key().replace("form.flaw.", ""))
                .toList();
    }

    private static List<String> between(FilledForm one, FilledForm other) {
        return FormFlaws.of(List.of(one, other)).stream()
                .map(flaw -> flaw.key().replace("form.flaw.", ""))
                .toList();
    }

    private static FilledForm fill(FormCode code, FormFacts facts, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, TODAY), facts, target);
    }
}
