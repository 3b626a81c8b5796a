package org.cordee.espd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.cordee.espd.ReadingEspd.ReadRemark;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refuses broken, hostile and wrong documents, naming the place of the error. */
class HostileEspdTests {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final ReadingEspd reading = new ReadingEspd();

    @Test
    void refusesADoctypeAndReadsNoFileOfTheServer(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external = EspdSamples.text(EspdSamples.request())
                .replaceFirst("\\?>", "?><!DOCTYPE q [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .replace(">DV<", ">&x;<");
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + "<q>&c;</q>";

        assertThat(Stream.of(external, bomb)).allSatisfy(text -> refused(text, "espd.file.doctype"));
    }

    @Test
    void refusesWhatIsNoEspd() {
        refused("", "espd.file.empty");
        refused("%PDF-1.7", "espd.file.not-xml");
        refused("PK\u0003\u0004", "espd.file.not-xml");
        refused(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "espd.file.other-document.QualificationApplicationRequest");
        refused("<QualificationApplicationRequest/>", "espd.file.other-document.QualificationApplicationRequest");
        refused(EspdSamples.text(EspdSamples.response()), "espd.file.other-document.QualificationApplicationRequest");
        refused(EspdSamples.text(EspdSamples.request()).substring(0, 5_000), "espd.file.not-xml");
    }

    @Test
    void boundsDepthElementsAndTexts() {
        String root = "<QualificationApplicationRequest xmlns=\"" + UBL + "QualificationApplicationRequest-2\">";

        refused(root + "<a>".repeat(100_000), "espd.file.too-complex");
        refused(root + "<a/>".repeat(200_000), "espd.file.too-complex");
        refused(root + "<a>" + "x".repeat(60_000) + "</a>", "espd.file.too-complex");
        assertThatThrownBy(() -> reading.request(new byte[9_000_000]))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("espd.file.too-large"));
    }

    @Test
    void namesTheLineOfEachErrorOfTheSchema() {
        String wrong = EspdSamples.text(EspdSamples.request())
                .replaceFirst("<cbc:IssueDate>2025-12-09", "<cbc:IssueDate>9 décembre")
                .replaceFirst("<cbc:PropertyGroupTypeCode", "<cbc:Unknown/><cbc:PropertyGroupTypeCode");

        assertThatThrownBy(() -> reading.request(bytes(wrong)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::key, one -> one.arguments()[0], one -> one.arguments()[1])
                                .contains(
                                        Assertions.tuple("espd.file.schema", 15, "9 décembre"),
                                        Assertions.tuple("espd.file.schema", 72, "Unknown")));
    }

    @Test
    void refusesAnOlderVersionAndRemarksOnAnEarlierOneOfTheSameStructure() {
        String sample = EspdSamples.text(EspdSamples.validRequest());

        refused(sample.replace("ESPD-EDMv4.1.0", "ESPD-EDMv2.1.1-BASIC"), "espd.file.version");
        assertThat(reading.request(bytes(sample.replace("ESPD-EDMv4.1.0", "ESPD-EDMv4.0.0")))
                        .remarks())
                .extracting(ReadRemark::key, ReadRemark::arguments)
                .containsExactly(Assertions.tuple("espd.remark.version", List.of("ESPD-EDMv4.0.0")));
    }

    @Test
    void refusesAnAnswerOfTheWrongTypeWithItsPlace() {
        String wrong = response(text -> text.replaceFirst(
                "<cbc:ResponseIndicator>true</cbc:ResponseIndicator>", "<cbc:Description>oui</cbc:Description>"));

        refusedResponse(wrong, "espd.answer.wrong-type", "C1_EG_crime-org/QG1/Q1/R1", "INDICATOR");
    }

    @Test
    void refusesAnAnswerToAQuestionThatIsNotAsked() {
        String wrong = response(text -> text.replaceFirst(
                "(ValidatedCriterionPropertyID [^>]*>)C1_EG_crime-org/QG1/Q1<", "$1C1_EG_crime-org/QG9/Q1<"));

        refusedResponse(wrong, "espd.answer.not-asked", "C1_EG_crime-org/QG1/Q1/R1", "C1_EG_crime-org/QG9/Q1");
    }

    @Test
    void refusesTheSameAnswerTwiceAndEvidenceThatIsMissing() {
        String twice = response(text -> text.replaceFirst(
                "(<cbc:ID [^>]*>)C1_EG_crime-org/QG1/QSG1/Q2/R1/R1<", "$1C1_EG_crime-org/QG1/QSG1/Q1/R1/R1<"));
        String missing = response(text ->
                text.replaceFirst("(<cac:Evidence>\\s*<cbc:ID [^>]*>)EVIDENCE-ID/C1_EG_crime-org[^<]*<", "$1OTHER<"));

        refusedResponse(twice, "espd.answer.twice", "C1_EG_crime-org/QG1/QSG1/Q1/R1/R1");
        refusedResponse(missing, "espd.evidence.missing", "C1_EG_crime-org/QG2/QSG1/Q1/R1/R1");
    }

    @Test
    void boundsTheAnswersToOneQuestion() {
        String answer = "<cac:TenderingCriterionResponse><cbc:ID>C1_EG_crime-org/QG1/Q1/R%d</cbc:ID>"
                + "<cbc:ValidatedCriterionPropertyID>C1_EG_crime-org/QG1/Q1</cbc:ValidatedCriterionPropertyID>"
                + "<cac:ResponseValue><cbc:ResponseIndicator>true</cbc:ResponseIndicator></cac:ResponseValue>"
                + "</cac:TenderingCriterionResponse>";
        String answers = IntStream.range(2, 600).mapToObj(answer::formatted).collect(Collectors.joining());

        refusedResponse(
                response(text -> text.replaceFirst("<cac:Evidence>", answers + "<cac:Evidence>")),
                "espd.answer.too-many",
                500);
    }

    @Test
    void refusesAnUnknownCurrencyRoleOrSizeAndABackwardPeriod() {
        refusedResponse(
                response(text -> text.replaceFirst(
                        "<cbc:ResponseAmount currencyID=\"EUR\"", "<cbc:ResponseAmount currencyID=\"EURO\"")),
                "espd.answer.currency",
                "C29_SC_gen-year-to/RG1/RSG1/QSG2/Q2/R1/R1/R1/R1",
                "EURO");
        refusedResponse(response(text -> text.replace(">group-mem<", ">chef<")), "espd.file.role", 49, "chef");
        refusedResponse(response(text -> text.replace(">sme<", ">tiny<")), "espd.file.size", 53, "tiny");
        refusedResponse(
                response(text -> text.replaceFirst("<cbc:EndDate>2017-12-12", "<cbc:EndDate>2016-12-12")),
                "espd.answer.period-backwards",
                LocalDate.of(2017, 1, 1),
                LocalDate.of(2016, 12, 12));
    }

    @Test
    void namesAnElementThatItDoesNotKeep() {
        String more = EspdSamples.text(EspdSamples.validRequest())
                .replaceFirst(
                        "<cac:ContractingParty>",
                        "<cbc:WeightingTypeCode listID=\"weighting\">x</cbc:WeightingTypeCode>"
                                + "<cbc:Note>Une note</cbc:Note><cac:ContractingParty>");

        assertThat(reading.request(bytes(more)).remarks())
                .extracting(ReadRemark::key, ReadRemark::place, ReadRemark::line)
                .containsExactly(
                        Assertions.tuple("espd.remark.left-out", "WeightingTypeCode", 21),
                        Assertions.tuple("espd.remark.left-out", "Note", 21));
    }

    @Test
    void readsOrRefusesEveryDamagedFile() {
        Random random = new Random(28);
        byte[] sample = EspdSamples.request();

        for (int i = 0; i < 60; i++) {
            byte[] damaged = damaged(sample, random);
            long began = System.nanoTime();
            try {
                reading.request(damaged);
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("espd.");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] damaged = Arrays.copyOf(sample, sample.length - random.nextInt(sample.length / 2));
        int start = random.nextInt(damaged.length);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            damaged[(start + random.nextInt(500)) % damaged.length] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? Arrays.copyOf(damaged, damaged.length) : restored(sample, damaged, start);
    }

    /** Returns the whole sample with the damaged part only, so that some files are still well-formed. */
    private static byte[] restored(byte[] sample, byte[] damaged, int start) {
        byte[] whole = sample.clone();
        int length = Math.min(500, damaged.length - start);
        System.arraycopy(damaged, start, whole, start, length);
        return whole;
    }

    private void refused(String text, String key) {
        assertThatThrownBy(() -> reading.request(bytes(text)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private void refusedResponse(String text, String key, Object... arguments) {
        Consumer<RuleViolation> names = no -> {
            assertThat(no.key()).isEqualTo(key);
            assertThat(no.arguments()).startsWith(arguments);
        };
        assertThatThrownBy(() -> reading.response(bytes(text))).isInstanceOfSatisfying(RuleViolation.class, names);
    }

    private static String response(UnaryOperator<String> change) {
        String sample = EspdSamples.text(EspdSamples.response());
        String changed = change.apply(sample);
        assertThat(changed).isNotEqualTo(sample);
        return changed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
