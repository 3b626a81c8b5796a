package org.cordee.espd;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnswerValue.Day;
import org.cordee.espd.AnswerValue.EvidenceReference;
import org.cordee.espd.AnswerValue.FreeText;
import org.cordee.espd.AnswerValue.Identifier;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.AnswerValue.ListCode;
import org.cordee.espd.AnswerValue.Quantity;
import org.cordee.espd.AnswerValue.ShareOfWhole;
import org.cordee.espd.AnswerValue.Span;
import org.cordee.espd.AnswerValue.WebLink;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdOperator.Representative;
import org.cordee.espd.EspdParty.EspdAddress;
import org.cordee.espd.EspdParty.EspdContact;
import org.cordee.espd.EspdProcedure.EspdLot;
import org.cordee.espd.EspdProcedure.Publication;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.EspdResponse.SuppliedEvidence;
import org.jspecify.annotations.Nullable;

/** Random responses to some of the criteria of a request, the same for the same seed. */
final class RandomResponses {

    /** The types of all questions of the standard. */
    static final Set<String> TYPES = Set.of(
            "AMOUNT",
            "CODE",
            "CODE_COUNTRY",
            "DATE",
            "DESCRIPTION",
            "ECONOMIC_OPERATOR_IDENTIFIER",
            "EVIDENCE_IDENTIFIER",
            "INDICATOR",
            "PERCENTAGE",
            "PERIOD",
            "QUAL_IDENTIFIER",
            "QUANTITY",
            "QUANTITY_INTEGER",
            "QUANTITY_YEAR",
            "URL");

    private static final String[] PIECES = {
        "é", "œ", "ß", "<b>", "&amp;", "\"", "’", "'", "]]>", "\n", "\t", " ", "<!--", "€", "𝄞", "a", "Z", "0",
        "\u00A0", "%"
    };

    private final EspdRequest request;
    private final Random random;
    private final Set<String> typesSeen = new TreeSet<>();

    RandomResponses(EspdRequest request, long seed) {
        this.request = request;
        this.random = new Random(seed);
    }

    Set<String> typesSeen() {
        return typesSeen;
    }

    EspdResponse next() {
        List<AskedCriterion> criteria = request.criteria().stream()
                .filter(criterion -> random.nextInt(6) == 0)
                .toList();
        List<SuppliedEvidence> evidence = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            evidence.add(new SuppliedEvidence(
                    id("E" + i),
                    maybe(word()),
                    maybe("PUBLIC"),
                    maybe(id(word())),
                    maybe(link()),
                    maybe(word()),
                    null));
        }
        List<CriterionAnswer> answers = new ArrayList<>();
        criteria.stream()
                .flatMap(AskedCriterion::properties)
                .filter(AskedProperty::isQuestion)
                .forEach(question -> answer(question, evidence, answers));
        return new EspdResponse(head(), procedure(), operator(), criteria, answers, evidence);
    }

    private void answer(AskedProperty question, List<SuppliedEvidence> evidence, List<CriterionAnswer> answers) {
        for (int i = 1; i <= random.nextInt(4); i++) {
            AnswerValue value = value(String.valueOf(question.type()), evidence);
            typesSeen.add(String.valueOf(question.type()));
            List<String> lots = random.nextBoolean() ? List.of() : List.of("LOT-0001", "LOT-0002");
            answers.add(new CriterionAnswer(question.id() + "/R1/R" + i, question.id(), value, lots));
        }
    }

    private AnswerValue value(String type, List<SuppliedEvidence> evidence) {
        return switch (type) {
            case "INDICATOR" -> new Indicator(random.nextBoolean());
            case "AMOUNT" -> new CurrencyAmount(number(), random.nextBoolean() ? "EUR" : "CHF");
            case "DATE" -> new Day(day());
            case "DESCRIPTION" -> new FreeText(text());
            case "PERCENTAGE" -> new ShareOfWhole(number());
            case "QUANTITY" -> new Quantity(number(), maybe("KGM"));
            case "QUANTITY_INTEGER" -> new Quantity(BigDecimal.valueOf(random.nextInt()), "INTEGER");
            case "QUANTITY_YEAR" -> new Quantity(BigDecimal.valueOf(2000 + random.nextInt(40)), "YEAR");
            case "PERIOD" -> period();
            case "EVIDENCE_IDENTIFIER" ->
                new EvidenceReference(List.of(
                        evidence.get(random.nextInt(evidence.size())).id().value()));
            case "URL" -> new WebLink(link());
            case "CODE", "CODE_COUNTRY" -> new ListCode("FRA", maybe(CodeList.COUNTRY.id()), maybe("20250924-0"));
            default -> new Identifier(new EspdId(word(), maybe("VAT"), maybe(word())));
        };
    }

    private Span period() {
        LocalDate start = day();
        return switch (random.nextInt(3)) {
            case 0 -> new Span(start, null);
            case 1 -> new Span(null, start);
            default -> new Span(start, start.plusDays(random.nextInt(900)));
        };
    }

    private BigDecimal number() {
        return new BigDecimal(new BigInteger(60, random), random.nextInt(8) - 2).subtract(BigDecimal.TEN);
    }

    private LocalDate day() {
        return LocalDate.of(1970, 1, 1).plusDays(random.nextInt(30_000));
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append('x').toString();
    }

    private String word() {
        return "w" + Integer.toString(random.nextInt(1_000_000), 36) + (random.nextBoolean() ? " & <é>" : "");
    }

    private String link() {
        return "https://example.org/?a=" + random.nextInt() + "&b=\"'<>";
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private EspdId id(String value) {
        return new EspdId(value, maybe("VAT"), maybe("INSEE"));
    }

    private EspdHead head() {
        return new EspdHead(
                id(word()),
                id(word()),
                random.nextBoolean(),
                day(),
                maybe(LocalTime.ofSecondOfDay(random.nextInt(86_400))
                        .atOffset(ZoneOffset.ofHours(random.nextInt(24) - 11))),
                maybe("2"),
                maybe("1"));
    }

    private EspdProcedure procedure() {
        return new EspdProcedure(
                id(word()),
                maybe("restricted"),
                party(),
                maybe(link()),
                maybe(word()),
                maybe(text()),
                List.of(new EspdLot("LOT-0001", maybe(word()), maybe(text())), new EspdLot("LOT-0002", null, null)),
                List.of(new Publication(
                        id(word()),
                        maybe(word()),
                        maybe(day()),
                        maybe("TED_CN"),
                        maybe(link()),
                        maybe(word()),
                        maybe(text()))));
    }

    private EspdParty party() {
        return new EspdParty(
                random.nextBoolean() ? List.of() : List.of(id(word()), id(word())),
                maybe(word()),
                maybe(link()),
                maybe(id(word())),
                maybe(new EspdAddress(maybe(word()), maybe(word()), maybe("69003"), "FRA")),
                maybe(new EspdContact(maybe(word()), maybe("04 72"), maybe(word()), "a@example.org")));
    }

    private EspdOperator operator() {
        return new EspdOperator(
                OperatorRole.values()[random.nextInt(OperatorRole.values().length)],
                maybe(OperatorSize.values()[random.nextInt(OperatorSize.values().length)]),
                party(),
                maybe(word()),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Representative(
                                word(), word(), maybe(word()), maybe(word()), maybe("b@example.org"), maybe("BEL"))));
    }
}
