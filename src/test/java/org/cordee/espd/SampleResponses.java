package org.cordee.espd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnsweringRequest.AnsweredRequest;
import org.cordee.espd.EspdFacts.EconomyFacts;
import org.cordee.espd.EspdFacts.GroupingFacts;
import org.cordee.espd.EspdFacts.YearTurnover;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;

/** Answers the sample request for an operator of another sample, as a file and as a print. */
public final class SampleResponses {

    private SampleResponses() {}

    /** The two files of a response. */
    public record ResponseFiles(byte[] xml, byte[] pdf) {}

    /** @param turnover in euros by year */
    public static ResponseFiles of(
            String name, String siret, OperatorRole role, String group, Map<Integer, String> turnover) {
        EspdRequest request =
                new ReadingEspd().request(EspdSamples.validRequest()).content();
        EspdFacts sample = SampleOperators.facts(SampleOperators.operator(name, siret), role, OperatorSize.SMALL, 3);
        EspdFacts facts = new EspdFacts(
                sample.identity(),
                role,
                OperatorSize.SMALL,
                sample.representatives(),
                new GroupingFacts(group, List.of()),
                List.of(),
                Set.of(),
                sample.declaration(),
                sample.grounds(),
                sample.capacities(),
                new EconomyFacts(
                        turnover.entrySet().stream()
                                .map(year -> new YearTurnover(
                                        LocalDate.of(year.getKey(), 1, 1),
                                        LocalDate.of(year.getKey(), 12, 31),
                                        new CurrencyAmount(new BigDecimal(year.getValue()), "EUR")))
                                .toList(),
                        List.of(),
                        null,
                        12,
                        List.of(),
                        null),
                sample.registrations(),
                sample.references(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
        AnsweredRequest answered = new AnsweringRequest().answer(request, facts, SampleOperators.head(role.name()));
        return new ResponseFiles(
                new WritingEspd().write(answered.response()),
                new PrintingEspd().pdf(answered.response(), answered.open()));
    }
}
