package org.cordee.espd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnswerValue.Figure;
import org.cordee.espd.AskedCriterion.Bound;
import org.cordee.espd.AskedCriterion.Expectation;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdParty.EspdAddress;
import org.cordee.espd.EspdParty.EspdContact;
import org.cordee.espd.ReadingEspd.ReadEspd;
import org.cordee.espd.ReadingEspd.ReadRemark;
import org.junit.jupiter.api.Test;

/** Reads the sample documents of ESPD-EDM 4.1.0 and writes them again. */
class EspdRoundTripTests {

    private final ReadingEspd reading = new ReadingEspd();
    private final WritingEspd writing = new WritingEspd();

    @Test
    void readsTheSampleRequestWithItsProcedureAndItsCriteria() {
        EspdRequest request = reading.request(EspdSamples.request()).content();

        assertThat(request.procedure().reference()).isEqualTo(EspdId.of("PP.20170419.1024-9", "DGPE"));
        assertThat(request.procedure().code()).isEqualTo("open");
        assertThat(request.procedure().buyer().firstId()).isEqualTo(EspdId.of("B82387770", "VIES"));
        assertThat(request.procedure().lots()).extracting(lot -> lot.id()).containsExactly("LOT-0000");
        assertThat(request.criteria()).hasSize(62);
        assertThat(request.criteria().stream().flatMap(AskedCriterion::properties))
                .hasSize(623);
    }

    @Test
    void readsWhatTheBuyerRequires() {
        AskedCriterion turnover = reading.request(EspdSamples.request()).content().criteria().stream()
                .filter(criterion -> "gen-year-to".equals(criterion.code()))
                .findFirst()
                .orElseThrow();

        assertThat(turnover.lots()).containsExactly("LOT-0000");
        assertThat(turnover.properties().flatMap(property -> property.expected().stream()))
                .contains(
                        new Expectation(Bound.EXACTLY, new Figure(new BigDecimal("3"))),
                        new Expectation(Bound.AT_LEAST, new CurrencyAmount(new BigDecimal("100000"), "EUR")));
    }

    @Test
    void namesTheCodesOfTheSampleThatItsOwnListsDoNotHave() {
        ReadEspd<EspdRequest> read = reading.request(EspdSamples.request());

        assertThat(read.remarks())
                .extracting(ReadRemark::code, ReadRemark::line, ReadRemark::arguments)
                .containsExactly(
                        tuple("code-unknown", 2793, List.of("CHECKBOX_TRUE", "boolean-gui-control-type")),
                        tuple("code-unknown", 3590, List.of("Assets to equity ratio", "financial-ratio-type")));
        assertThat(reading.request(EspdSamples.validRequest()).remarks()).isEmpty();
    }

    @Test
    void readsBackAnOperatorWithoutContactAndWithBlanksAroundItsName() {
        EspdResponse sample = reading.response(EspdSamples.response()).content();
        EspdParty bare = new EspdParty(
                List.of(EspdId.ofSiret("73282932000074")),
                " Atelier Tremplin ",
                "",
                null,
                new EspdAddress("", "Rouen", null, "FRA"),
                new EspdContact(null, " ", null, null));
        EspdResponse written = new EspdResponse(
                sample.head(),
                sample.procedure(),
                new EspdOperator(OperatorRole.MEMBER, null, bare, "Rives vertes", List.of()),
                sample.criteria(),
                sample.answers(),
                sample.evidence());

        EspdResponse read = reading.response(writing.write(written)).content();

        assertThat(written.differingParts(read)).isEmpty();
        assertThat(written.differingParts(sample)).containsExactly("operator");
        assertThat(read.operator().party().contact()).isNull();
        assertThat(read.operator().party().name()).isEqualTo("Atelier Tremplin");
    }

    @Test
    void readsTheOperatorOfTheSampleResponse() {
        EspdOperator operator =
                reading.response(EspdSamples.response()).content().operator();

        assertThat(operator.role()).isEqualTo(OperatorRole.MEMBER);
        assertThat(operator.size()).isEqualTo(OperatorSize.SME);
        assertThat(operator.party().name()).isEqualTo("__Procurer Official Name__");
    }

    @Test
    void writesTheSampleResponseAgainWithEveryValueInItsPlace() {
        byte[] sample = EspdSamples.response();

        byte[] written = writing.write(reading.response(sample).content());

        Map<String, Long> before = values(sample);
        // the only differences: the code in the spelling of its list, a number without a trailing zero
        move(before, "ProcedureCode=Open", "ProcedureCode=open");
        move(
                before,
                "TenderingCriterionResponse/ResponseValue/ResponseNumeric=0.10",
                "TenderingCriterionResponse/ResponseValue/ResponseNumeric=0.1");
        assertThat(values(written)).isEqualTo(before);
    }

    @Test
    void readsBackWhatItWroteAndWritesTheSameBytesAgain() {
        EspdRequest request = reading.request(EspdSamples.request()).content();
        EspdResponse response = reading.response(EspdSamples.response()).content();

        byte[] writtenRequest = writing.write(request);
        byte[] writtenResponse = writing.write(response);

        assertThat(reading.request(writtenRequest).content()).isEqualTo(request);
        assertThat(reading.response(writtenResponse).content()).isEqualTo(response);
        assertThat(writing.write(reading.request(writtenRequest).content())).isEqualTo(writtenRequest);
        assertThat(writing.write(reading.response(writtenResponse).content())).isEqualTo(writtenResponse);
    }

    @Test
    void readsBackRandomAnswersOfEveryType() {
        RandomResponses random =
                new RandomResponses(reading.request(EspdSamples.request()).content(), 20261201L);

        for (int i = 0; i < 60; i++) {
            EspdResponse response = random.next();
            EspdResponse again = reading.response(writing.write(response)).content();
            assertThat(again).as("response %d", i).isEqualTo(response);
        }
        assertThat(random.typesSeen()).contains(RandomResponses.TYPES.toArray(String[]::new));
    }

    /** Returns how often each value occurs at each path. */
    private static Map<String, Long> values(byte[] file) {
        return XmlParsing.parse(file, XmlParsing.RESPONSE)
                .unread()
                .collect(Collectors.groupingBy(
                        part -> part.path() + "=" + part.text(), TreeMap::new, Collectors.counting()));
    }

    private static void move(Map<String, Long> values, String from, String to) {
        values.merge(to, values.remove(from), Long::sum);
    }
}
