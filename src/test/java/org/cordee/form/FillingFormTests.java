package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.form.SampleFormFacts.FIRST_LOT;
import static org.cordee.form.SampleFormFacts.PARTNER;
import static org.cordee.form.SampleFormFacts.SECOND_LOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.FieldValue;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.IdentityValue;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FilledForm.TickedValue;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.form.FormFacts.Declaration;
import org.cordee.form.FormFacts.Member;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms filled from the facts of a grouping. */
class FillingFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void theApplicationLetterNamesTheLotsAndTheMembersOfEachLot() {
        FilledForm form = letter(SampleFormFacts.joint());

        assertThat(ticked(form, "scope")).containsExactly("SOME");
        assertThat(text(form, "lots")).isEqualTo("Lot 1 : Rive droite\nLot 2 : Rive gauche");
        assertThat(rows(form, "members"))
                .extracting(row -> row.get(0) + " " + row.get(2))
                .containsExactly("1 Terrassement", "1 Plantations", "2 Maçonnerie");
        assertThat(rows(form, "members").get(1).get(1))
                .isEqualTo("Les Mains Vertes, 3 quai du Havre, 76000 Rouen, contact@example.org,"
                        + " tél. 02 35 00 00 00, SIRET 404\u00a0833\u00a0048\u00a000022");
        assertThat(text(form, "lead")).startsWith("Sillage Travaux publics, ");
    }

    @ParameterizedTest
    @CsvSource({"JOINT, JOINT, NO", "JOINT_LEAD_SEVERAL, JOINT, YES", "SEVERAL, SEVERAL,"})
    void theBoxesOfTheLetterFollowTheFormOfTheGrouping(LiabilityForm liability, String form, String several) {
        FilledForm letter =
                letter(SampleFormFacts.of(liability, List.of(SampleFormFacts.lead(), SampleFormFacts.partner())));

        assertThat(ticked(letter, "form")).containsExactly(form);
        if (several == null) {
            assertThat(field(letter, "leadSeveral").why()).isEqualTo(EmptyReason.NOT_CONCERNED);
        } else {
            assertThat(ticked(letter, "leadSeveral")).containsExactly(several);
        }
    }

    @Test
    void theHonourBoxIsTickedOnlyOnceEveryMemberHasDeclaredItself() {
        FilledField all = field(letter(SampleFormFacts.joint()), "exclusions");
        FilledField silent = field(letter(declaring(null)), "exclusions");
        FilledField concerned = field(letter(declaring(new Declaration(TODAY, false))), "exclusions");

        assertThat(all.source()).isEqualTo(ValueSource.DECLARATION);
        assertThat(all.value()).isEqualTo(new TickedValue(Set.of("DECLARED")));
        assertThat(silent.value()).isNull();
        assertThat(silent.why()).isEqualTo(EmptyReason.NOT_DECLARED);
        assertThat(concerned.value()).isNull();
        assertThat(concerned.why()).isEqualTo(EmptyReason.PERSON);
    }

    @Test
    void aCandidateAloneNeedsNeitherLeadNorSplit() {
        FormFacts alone = SampleFormFacts.of(LiabilityForm.JOINT, List.of(SampleFormFacts.lead()));
        FilledForm letter = letter(alone);
        FilledForm engagement = engagement(alone);

        assertThat(ticked(letter, "candidate")).containsExactly("ALONE");
        assertThat(text(letter, "alone")).startsWith("Sillage Travaux publics");
        for (String id : List.of("form", "leadSeveral", "members", "lead")) {
            assertThat(field(letter, id).why()).as(id).isEqualTo(EmptyReason.NOT_CONCERNED);
        }
        assertThat(ticked(engagement, "engagement")).containsExactly("COMPANY");
        assertThat(field(engagement, "signAlone").why()).isEqualTo(EmptyReason.PERSON);
        assertThat(field(engagement, "signGrouping").why()).isEqualTo(EmptyReason.NOT_CONCERNED);
    }

    @Test
    void aMemberStatesItsThreeFinancialYearsAndItsStatusOnAReservedLot() {
        FilledForm form = fill(FormCode.DC2, SampleFormFacts.joint(), FormTarget.member(PARTNER));

        assertThat(form.about()).isEqualTo("Les Mains Vertes");
        assertThat(rows(form, "turnovers"))
                .containsExactly(
                        List.of("du 1 janvier 2025 au 31 décembre 2025", "900\u00a0000,00\u00a0€", "30,00\u00a0%"),
                        List.of("du 1 janvier 2024 au 31 décembre 2024", "850\u00a0000,50\u00a0€", "30,00\u00a0%"),
                        List.of("du 1 janvier 2023 au 31 décembre 2023", "800\u00a0000,00\u00a0€", "30,00\u00a0%"));
        assertThat(ticked(form, "reserved")).containsExactly("INTEGRATION");
        assertThat(text(form, "reservedProof")).isEqualTo("EI-76-2024-3");
        assertThat(text(form, "lots")).isEqualTo("Lot 1 : Rive droite");
        assertThat(rows(form, "relied").get(0)).contains("1", "Nacelle de 20 m", "fichier « engagement »");
    }

    @Test
    void aSubcontractOfTheSecondRankNamesTheSubcontractorAboveAndAsksForNoAccount() {
        FilledForm first = fill(FormCode.DC4, SampleFormFacts.joint(), FormTarget.subcontract(0));
        FilledForm second = fill(FormCode.DC4, SampleFormFacts.joint(), FormTarget.subcontract(1));

        assertThat(text(first, "rank")).isEqualTo("Premier rang");
        assertThat(field(first, "account").why()).isEqualTo(EmptyReason.SUBCONTRACTOR);
        assertThat(ticked(first, "direct")).containsExactly("YES");
        assertThat(text(second, "rank")).isEqualTo("Second rang, sous-traitant de Taille et Tri");
        assertThat(text(second, "guarantee")).isEqualTo("Fournie");
        assertThat(field(second, "account").why()).isEqualTo(EmptyReason.NOT_CONCERNED);
        assertThat(ticked(second, "direct")).containsExactly("NO");
        assertThat(text(second, "bidder")).startsWith("Les Mains Vertes");
    }

    @Test
    void theEngagementStatesThePriceInFiguresAndInWords() {
        FilledForm form = engagement(SampleFormFacts.joint());

        assertThat(form.about()).isEqualTo("Lot 1 : Rive droite");
        assertThat(text(form, "net")).isEqualTo("200\u00a0000,80\u00a0€");
        assertThat(text(form, "netWords")).isEqualTo("deux cent mille euros et quatre-vingts centimes");
        assertThat(text(form, "gross")).isEqualTo("240\u00a0000,96\u00a0€");
        assertThat(text(form, "grossWords")).isEqualTo("deux cent quarante mille euros et quatre-vingt-seize centimes");
        assertThat(rows(form, "split"))
                .containsExactly(
                        List.of("Sillage Travaux publics", "Terrassement", "120\u00a0000,40\u00a0€"),
                        List.of("Les Mains Vertes", "Plantations", "80\u00a0000,40\u00a0€"));
        assertThat(rows(form, "accounts")).hasSize(2);
        assertThat(rows(form, "accounts").get(1).get(2))
                .isEqualTo("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
        assertThat(ticked(form, "mandate")).containsExactly("SIGN");
        assertThat(rows(form, "annexShares").get(1)).contains("40,00\u00a0%", "80\u00a0000,40\u00a0€");
    }

    @Test
    void aSolidaryGroupingIsPaidIntoTheAccountOfItsLeadWithoutASplit() {
        FilledForm form = engagement(
                SampleFormFacts.of(LiabilityForm.SEVERAL, List.of(SampleFormFacts.lead(), SampleFormFacts.partner())));

        assertThat(field(form, "split").why()).isEqualTo(EmptyReason.NOT_CONCERNED);
        assertThat(field(form, "leadKind").why()).isEqualTo(EmptyReason.NOT_CONCERNED);
        assertThat(rows(form, "accounts")).extracting(row -> row.get(0)).containsExactly("Sillage Travaux publics");
    }

    @Test
    void aPriceWithoutAKnownTaxRateHasNoTotalWithTax() {
        FilledForm form = fill(FormCode.ATTRI1, SampleFormFacts.joint(), FormTarget.lot(SECOND_LOT));

        assertThat(text(form, "net")).isEqualTo("50\u00a0000,00\u00a0€");
        assertThat(form.missing())
                .extracting(one -> one.field().id())
                .contains("vat", "gross", "grossWords")
                .doesNotContain("net", "signGrouping", "documents");
    }

    @ParameterizedTest
    @EnumSource(FormCode.class)
    void noSignatureIsEverFilledIn(FormCode code) {
        FormTarget target = switch (code) {
            case DC1 -> FormTarget.grouping();
            case DC2 -> FormTarget.member(PARTNER);
            case DC4 -> FormTarget.subcontract(0);
            case ATTRI1 -> FormTarget.lot(FIRST_LOT);
        };

        assertThat(fill(code, SampleFormFacts.joint(), target).fields())
                .filteredOn(one -> one.field().kind() == FieldKind.SIGNATURE)
                .allMatch(one -> one.value() == null);
    }

    @Test
    void theHonourBoxOfASubcontractorIsNeverTickedForIt() {
        FilledField box = field(fill(FormCode.DC4, SampleFormFacts.joint(), FormTarget.subcontract(0)), "exclusions");

        assertThat(box.value()).isNull();
        assertThat(box.why()).isEqualTo(EmptyReason.SUBCONTRACTOR);
    }

    @Test
    void aPersonMayTypeAValueButNeitherASignatureNorADeclaration() {
        FilledForm form = engagement(SampleFormFacts.joint());

        FilledForm typed = form.with("documents", new TextValue("CCAP n° 12"));

        assertThat(text(typed, "documents")).isEqualTo("CCAP n° 12");
        assertThat(field(typed, "documents").source()).isEqualTo(ValueSource.PERSON);
        refused("form.field-of-a-person", () -> form.with("signGrouping", new TextValue("Signé")));
        refused(
                "form.field-of-a-person",
                () -> letter(SampleFormFacts.joint()).with("exclusions", new TickedValue(Set.of("DECLARED"))));
        refused("form.field-unknown", () -> form.with("nothing", new TextValue("x")));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static FormFacts declaring(Declaration made) {
        Member one = SampleFormFacts.partner();
        Member other = new Member(
                one.organisationId(),
                one.lead(),
                one.identity(),
                one.standing(),
                one.turnovers(),
                one.createdOn(),
                one.capacities(),
                one.accounts(),
                made,
                one.parts(),
                one.relied());
        return SampleFormFacts.of(LiabilityForm.JOINT, List.of(SampleFormFacts.lead(), other));
    }

    private static FilledForm letter(FormFacts facts) {
        return fill(FormCode.DC1, facts, FormTarget.grouping());
    }

    private static FilledForm engagement(FormFacts facts) {
        return fill(FormCode.ATTRI1, facts, FormTarget.lot(FIRST_LOT));
    }

    private static FilledForm fill(FormCode code, FormFacts facts, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, TODAY), facts, target);
    }

    private static FilledField field(FilledForm form, String id) {
        return form.field(id).orElseThrow();
    }

    private static FieldValue value(FilledForm form, String id) {
        FieldValue value = field(form, id).value();
        assertThat(value).as(id).isNotNull();
        return value;
    }

    private static String text(FilledForm form, String id) {
        FieldValue value = value(form, id);
        return value instanceof IdentityValue identity ? identity.text() : ((TextValue) value).text();
    }

    private static Set<String> ticked(FilledForm form, String id) {
        return ((TickedValue) value(form, id)).options();
    }

    private static List<List<String>> rows(FilledForm form, String id) {
        return ((RowsValue) value(form, id)).rows();
    }
}
