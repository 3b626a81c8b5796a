package org.cordee.espd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.espd.SampleOperators.GARDENS;
import static org.cordee.espd.SampleOperators.JOINERY;
import static org.cordee.espd.SampleOperators.LABORATORY;
import static org.cordee.espd.SampleOperators.LEAD;
import static org.cordee.espd.SampleOperators.WORKSHOP;
import static org.cordee.espd.SampleOperators.facts;
import static org.cordee.espd.SampleOperators.head;

import com.helger.ubl23.UBL23Marshaller;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.assertj.core.groups.Tuple;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnswerValue.Day;
import org.cordee.espd.AnswerValue.FreeText;
import org.cordee.espd.AnswerValue.Identifier;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.AnswerValue.ListCode;
import org.cordee.espd.AnswerValue.ShareOfWhole;
import org.cordee.espd.AnsweringRequest.AnsweredRequest;
import org.cordee.espd.EspdFacts.DeclarationFacts;
import org.cordee.espd.EspdFacts.GroundFact;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.OpenAnswer.OpenReason;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Answers the sample request for a grouping of four members and the operator on which one of them relies. */
class AnsweringRequestTests {

    private static final EspdRequest REQUEST =
            new ReadingEspd().request(EspdSamples.validRequest()).content();

    private final AnsweringRequest answering = new AnsweringRequest();

    @Test
    void givesEachMemberAndTheReliedUponOperatorAValidResponseThatIsReadBackEqual() throws Exception {
        List<AnsweredRequest> all =
                SampleOperators.all().stream().map(this::answer).toList();

        assertThat(all)
                .extracting(one -> one.response().operator().role())
                .containsExactly(
                        OperatorRole.LEAD,
                        OperatorRole.MEMBER,
                        OperatorRole.MEMBER,
                        OperatorRole.MEMBER,
                        OperatorRole.RELIED_UPON);
        for (AnsweredRequest one : all) {
            byte[] file = new WritingEspd().write(one.response());
            // against the schema, and no remark about a code, a criterion or an element
            UBL23Marshaller.qualificationApplicationResponse()
                    .getSchema()
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
            ReadingEspd.ReadEspd<EspdResponse> again = new ReadingEspd().response(file);
            assertThat(again.remarks()).isEmpty();
            assertThat(again.content()).isEqualTo(one.response());
        }
    }

    @Test
    void writesAFileThatTheSchemaWouldRefuseIfAnElementWereWrong() {
        byte[] file =
                new WritingEspd().write(answer(SampleOperators.all().get(0)).response());
        String wrong = EspdSamples.text(file).replaceFirst("<cbc:IssueDate>2026-12-01", "<cbc:IssueDate>2026-13-01");

        assertThat(XmlParsing.schemaErrors(wrong.getBytes(StandardCharsets.UTF_8), XmlParsing.RESPONSE))
                .isNotEmpty();
    }

    @Test
    void answersEqualFactsEqually() {
        EspdFacts facts = facts(WORKSHOP, OperatorRole.MEMBER, OperatorSize.SMALL, 3);

        assertThat(answer(facts)).isEqualTo(answer(facts));
    }

    @Test
    void refersToTheRequestOfTheBuyer() {
        EspdProcedure procedure =
                answer(SampleOperators.all().get(0)).response().procedure();

        assertThat(procedure.publications()).hasSize(1).first().satisfies(source -> {
            assertThat(source.kind()).isEqualTo("ESPD_REQUEST");
            assertThat(source.id()).isEqualTo(REQUEST.head().id());
        });
        assertThat(procedure.reference()).isEqualTo(REQUEST.procedure().reference());
    }

    @Test
    void answersTheGroundsThatTheDeclarationCoversAndLeavesTheOthersOpen() {
        AnsweredRequest answered = answer(SampleOperators.all().get(0));

        assertThat(Stream.of("crime-org", "corruption", "fraud", "tax-pay", "bankruptcy", "distorsion", "partic-confl"))
                .allSatisfy(code -> assertThat(answer(answered, code, "answer")).isEqualTo(new Indicator(false)));
        assertThat(open(answered, OpenReason.NOT_COVERED))
                .containsExactlyInAnyOrder(
                        "socsec-law",
                        "labour-law",
                        "insolvency",
                        "cred-arran",
                        "bankr-nat",
                        "susp-act",
                        "prof-misconduct",
                        "prep-confl",
                        "sanction",
                        "misrepresent",
                        "nati-ground");
    }

    @Test
    void leavesEveryGroundOpenBeforeTheDeclaration() {
        EspdFacts facts = withDeclaration(null, List.of());

        AnsweredRequest answered = answer(facts);

        assertThat(open(answered, OpenReason.NOT_DECLARED)).hasSize(24);
        assertThat(answered.response().answers())
                .filteredOn(answer -> answer.property().contains("_EG_"))
                .extracting(AnsweringRequestTests::meaning)
                .containsOnly("available-online", "evidence");
    }

    @Test
    void doesNotGuessWhichConvictionWasDeclared() {
        AnsweredRequest answered = answer(withDeclaration(
                new DeclarationFacts(LocalDate.parse("2026-11-30"), Set.of("L2141-1", "L2141-9")), List.of()));

        // six grounds of the ESPD belong to L2141-1, one to L2141-9
        assertThat(answered.open())
                .filteredOn(open -> open.reason() == OpenReason.GROUND_DECLARED
                        && open.meaning().equals("answer"))
                .extracting(OpenAnswer::code)
                .containsExactly("crime-org", "corruption", "fraud", "terr-offence", "finan-laund", "human-traffic");
        assertThat(answer(answered, "distorsion", "answer")).isEqualTo(new Indicator(true));
        assertThat(answered.open())
                .filteredOn(open -> "distorsion".equals(open.code()))
                .extracting(OpenAnswer::meaning)
                .containsExactly("explanation", "measures-taken");
    }

    @Test
    void takesAStatementAboutOneGroundBeforeTheDeclaration() {
        AnsweredRequest answered = answer(withDeclaration(
                new DeclarationFacts(LocalDate.parse("2026-11-30"), Set.of()),
                List.of(new GroundFact("sanction", true, "Résiliation en 2022.", "Nouveau chef de chantier."))));

        assertThat(answer(answered, "sanction", "answer")).isEqualTo(new Indicator(true));
        assertThat(answer(answered, "sanction", "explanation")).isEqualTo(new FreeText("Résiliation en 2022."));
        assertThat(answer(answered, "sanction", "measures")).isEqualTo(new FreeText("Nouveau chef de chantier."));
        assertThat(answered.open()).noneMatch(open -> "sanction".equals(open.code()));
    }

    @Test
    void onlyTheLeadNamesTheOtherMembers() {
        AnsweredRequest lead = answer(facts(LEAD, OperatorRole.LEAD, OperatorSize.LARGE, 3));
        AnsweredRequest member = answer(facts(WORKSHOP, OperatorRole.MEMBER, OperatorSize.SMALL, 3));

        assertThat(answer(lead, "eo-group", "group-others"))
                .isEqualTo(new FreeText("Atelier Tremplin (73282932000074)\nLes Mains Vertes (40483304800022)\n"
                        + "Menuiserie Ô Bois (41816609600069)"));
        assertThat(answers(member, "eo-group", "group-others")).isEmpty();
        assertThat(((ListCode) answer(lead, "eo-group", "group-role")).value()).isEqualTo("group-lead");
        assertThat(((ListCode) answer(member, "eo-group", "group-role")).value())
                .isEqualTo("group-mem");
        assertThat(answer(member, "eo-group", "group-name")).isEqualTo(answer(lead, "eo-group", "group-name"));
        assertThat(member.response().operator().groupName()).isEqualTo(SampleOperators.GROUP);
    }

    @Test
    void namesTheOperatorOnWhichAMemberReliesBesideTheCriterion() {
        AnsweredRequest answered = answer(facts(JOINERY, OperatorRole.MEMBER, OperatorSize.MICRO, 2));

        assertThat(answer(answered, "relied", "answer")).isEqualTo(new Indicator(true));
        assertThat(answer(answered, "relied", "entity-name")).isEqualTo(new FreeText("Labo Béton"));
        assertThat(answer(answered, "indem-insu", "alone")).isEqualTo(new Indicator(false));
        assertThat(answer(answered, "indem-insu", "entity-id")).isEqualTo(new Identifier(LABORATORY.id()));
        // the member stated itself that it has the equipment
        assertThat(answer(answered, "tech-equip", "alone")).isEqualTo(new Indicator(true));
    }

    @Test
    void asksAReliedUponOperatorOnlyForWhatItServes() {
        AnsweredRequest answered = answer(facts(LABORATORY, OperatorRole.RELIED_UPON, OperatorSize.MEDIUM, 3));

        assertThat(codes(answered, "_SC_")).containsExactlyInAnyOrder("tech-equip", "indem-insu");
        assertThat(answers(answered, "eo-group", "answer")).isEmpty();
        assertThat(answer(answered, "fraud", "answer")).isEqualTo(new Indicator(false));
    }

    @Test
    void asksASubcontractorForNoSelectionCriterion() {
        AnsweredRequest answered = answer(facts(JOINERY, OperatorRole.SUBCONTRACTOR, OperatorSize.MICRO, 2));

        assertThat(codes(answered, "_SC_")).isEmpty();
        assertThat(answered.open()).noneMatch(open -> open.place().contains("_SC_"));
        assertThat(answer(answered, "fraud", "answer")).isEqualTo(new Indicator(false));
    }

    @Test
    void repeatsOneRowForEachFinancialYear() {
        AnsweredRequest answered = answer(facts(WORKSHOP, OperatorRole.MEMBER, OperatorSize.SMALL, 3));

        assertThat(answers(answered, "gen-year-to", "amount"))
                .extracting(CriterionAnswer::id, CriterionAnswer::value)
                .containsExactly(row(1, 402_023), row(2, 402_024), row(3, 402_025));
        assertThat(answer(answered, "gen-year-to", "alone")).isEqualTo(new Indicator(true));
        assertThat(answer(answered, "aver-year-to", "average-amount")).isEqualTo(SampleOperators.euros(402_024));
    }

    private static Tuple row(int number, int amount) {
        return tuple("C29_SC_gen-year-to/RG1/RSG1/QSG2/Q2/R1/R1/R" + number + "/R1", SampleOperators.euros(amount));
    }

    @Test
    void asksAYoungOperatorForItsFoundationAndNoEarlierYears() {
        AnsweredRequest answered = answer(facts(JOINERY, OperatorRole.MEMBER, OperatorSize.MICRO, 2));

        assertThat(answers(answered, "gen-year-to", "amount")).hasSize(2);
        assertThat(answer(answered, "gen-year-to", "started-on")).isEqualTo(new Day(LocalDate.of(2024, 3, 1)));
        assertThat(answered.open())
                .filteredOn(open -> "gen-year-to".equals(open.code()))
                .extracting(OpenAnswer::meaning)
                .containsExactly("alone");
    }

    @Test
    void leavesUnknownFiguresOpenOnceForEachYear() {
        AnsweredRequest answered = answer(facts(GARDENS, OperatorRole.MEMBER, null, 0));

        assertThat(answered.open())
                .filteredOn(open -> "gen-year-to".equals(open.code()))
                .extracting(OpenAnswer::meaning)
                .containsExactly("alone", "period", "amount", "period", "amount", "period", "amount", "started-on");
        assertThat(answered.open())
                .filteredOn(open -> "sme".equals(open.code()))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.label()).isEqualTo("Votre réponse");
                    assertThat(open.criterion())
                            .isEqualTo("L’opérateur économique est une micro, petite ou moyenne entreprise");
                    assertThat(open.place()).isEqualTo("C65_OT_sme/QG1/Q1/R1");
                });
    }

    @Test
    void doesNotSayThatAnOperatorFulfilsALimitThatItsFiguresDoNotReach() {
        // the sample asks for a specific turnover of a million; the general one of 100,000 a year is reached
        AnsweredRequest answered = answer(facts(WORKSHOP, OperatorRole.MEMBER, OperatorSize.SMALL, 3));

        assertThat(answers(answered, "spec-year-to", "alone")).isEmpty();
        assertThat(answer(answered, "gen-year-to", "alone")).isEqualTo(new Indicator(true));
    }

    @Test
    void statesWorkersAndSizeInTheTypesOfTheForm() {
        AnsweredRequest answered = answer(facts(WORKSHOP, OperatorRole.MEMBER, OperatorSize.SMALL, 3));

        assertThat(answer(answered, "shelt-worksh", "targeted-share"))
                .isEqualTo(new ShareOfWhole(new BigDecimal("0.55")));
        assertThat(answer(answered, "sme", "answer")).isEqualTo(new Indicator(true));
        assertThat(answer(answered, "sme", "turnover")).isEqualTo(new CurrencyAmount(new BigDecimal("402025"), "EUR"));
    }

    @Test
    void showsEvidenceOnlyWhereItProvesSomething() {
        AnsweredRequest answered = answer(SampleOperators.all().get(0));

        assertThat(answer(answered, "tax-pay", "available-online")).isEqualTo(new Indicator(true));
        assertThat(answer(answered, "fraud", "available-online")).isEqualTo(new Indicator(false));
        assertThat(answered.response().evidence())
                .singleElement()
                .satisfies(piece -> assertThat(piece.confidentiality()).isEqualTo("CONFIDENTIAL"));
    }

    @Test
    void keepsAnUnknownCriterionAndLeavesItsQuestionsOpen() {
        byte[] unknown = EspdSamples.text(EspdSamples.validRequest())
                .replace("c27b7c4e-c837-4529-b867-ed55ce639db5", "11111111-2222-3333-4444-555555555555")
                .replace("C2_EG_corruption", "X2_buyer")
                .replace(">corruption<", ">nati-ground<")
                .getBytes(StandardCharsets.UTF_8);
        ReadingEspd.ReadEspd<EspdRequest> read = new ReadingEspd().request(unknown);

        AnsweredRequest answered =
                answering.answer(read.content(), SampleOperators.all().get(0), head("unknown"));

        assertThat(read.remarks())
                .extracting(remark -> remark.code() + " " + remark.arguments())
                .containsExactly("criterion-unknown [11111111-2222-3333-4444-555555555555, Corruption]");
        assertThat(answered.open())
                .filteredOn(open -> open.place().startsWith("X2_buyer"))
                .extracting(OpenAnswer::label)
                .containsExactly("Your answer", "Is this information available electronically?");
        assertThat(new ReadingEspd()
                        .response(new WritingEspd().write(answered.response()))
                        .content())
                .isEqualTo(answered.response());
    }

    @Test
    void answersOnlyTheCriteriaOfTheLotsTenderedFor() {
        String lots = EspdSamples.text(EspdSamples.validRequest())
                .replaceFirst(
                        "(?s)<cac:ProcurementProjectLot>.*?</cac:ProcurementProjectLot>",
                        "<cac:ProcurementProjectLot><cbc:ID>LOT-0001</cbc:ID></cac:ProcurementProjectLot>"
                                + "<cac:ProcurementProjectLot><cbc:ID>LOT-0002</cbc:ID></cac:ProcurementProjectLot>")
                .replace(">LOT-0000<", ">LOT-0001<");
        EspdRequest request =
                new ReadingEspd().request(lots.getBytes(StandardCharsets.UTF_8)).content();

        AnsweredRequest second = answering.answer(request, withLots("LOT-0002"), head("lot"));
        AnsweredRequest both = answering.answer(request, withLots("LOT-0001", "LOT-0002"), head("lots"));

        assertThat(second.response().procedure().lots())
                .extracting(lot -> lot.id())
                .containsExactly("LOT-0002");
        assertThat(codes(second, "_SC_")).isEmpty();
        assertThat(answers(both, "trade-regist", "answer"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.lots()).containsExactly("LOT-0001"));
        assertThatThrownBy(() -> answering.answer(request, withLots("LOT-0003"), head("lost")))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("espd.facts.lot-unknown");
                    assertThat(no.arguments()).containsExactly("LOT-0003");
                });
    }

    @Test
    void refusesFactsWithoutIdentityCountryOrGrouping() {
        EspdFacts good = SampleOperators.all().get(0);

        assertThatThrownBy(() -> with(good, new EspdParty(List.of(), "Sans numéro", null, null, null, null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("espd.facts.identity"));
        assertThatThrownBy(() -> with(
                        good,
                        new EspdParty(
                                List.of(LEAD.id()),
                                "Étranger",
                                null,
                                null,
                                new EspdParty.EspdAddress(null, null, null, "FR"),
                                null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("espd.facts.country"));
    }

    private AnsweredRequest answer(EspdFacts facts) {
        return answering.answer(REQUEST, facts, head(facts.role().name()));
    }

    private static AnswerValue answer(AnsweredRequest answered, String code, String meaning) {
        return answers(answered, code, meaning).get(0).value();
    }

    private static List<CriterionAnswer> answers(AnsweredRequest answered, String code, String meaning) {
        return answered.response().answers().stream()
                .filter(answer -> answer.property().split("/")[0].endsWith("_" + code))
                .filter(answer -> meaning(answer).equals(meaning))
                .toList();
    }

    private static String meaning(CriterionAnswer answer) {
        return CriteriaCatalogue.ofEspd4().meaning(answer.property());
    }

    private static Set<String> codes(AnsweredRequest answered, String kind) {
        return answered.response().answers().stream()
                .map(answer -> answer.property().split("/")[0])
                .filter(place -> place.contains(kind))
                .map(place -> place.replaceFirst("C\\d+_.._", ""))
                .collect(Collectors.toSet());
    }

    private static List<String> open(AnsweredRequest answered, OpenReason reason) {
        return answered.open().stream()
                .filter(open -> open.reason() == reason)
                .map(open -> String.valueOf(open.code()))
                .toList();
    }

    private static EspdFacts withDeclaration(DeclarationFacts declaration, List<GroundFact> grounds) {
        EspdFacts facts = facts(LEAD, OperatorRole.LEAD, OperatorSize.LARGE, 3);
        return copy(facts, facts.identity(), facts.lots(), declaration, grounds);
    }

    private static EspdFacts withLots(String... lots) {
        EspdFacts facts = facts(LEAD, OperatorRole.LEAD, OperatorSize.LARGE, 3);
        return copy(facts, facts.identity(), List.of(lots), facts.declaration(), facts.grounds());
    }

    private static EspdFacts with(EspdFacts facts, EspdParty identity) {
        return copy(facts, identity, facts.lots(), facts.declaration(), facts.grounds());
    }

    private static EspdFacts copy(
            EspdFacts facts,
            EspdParty identity,
            List<String> lots,
            DeclarationFacts declaration,
            List<GroundFact> grounds) {
        return new EspdFacts(
                identity,
                facts.role(),
                facts.size(),
                facts.representatives(),
                facts.grouping(),
                lots,
                facts.reliedFor(),
                declaration,
                grounds,
                facts.capacities(),
                facts.economy(),
                facts.registrations(),
                facts.references(),
                facts.reliedUpon(),
                facts.subcontractors(),
                facts.sheltered(),
                facts.officialList(),
                facts.evidence());
    }
}
