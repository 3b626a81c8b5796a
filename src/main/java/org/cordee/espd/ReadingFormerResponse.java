package org.cordee.espd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.espd.AnswerValue.FreeText;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.cordee.espd.EspdFacts.CapacityFact;
import org.cordee.espd.EspdFacts.GroundFact;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.ReadingEspd.ReadEspd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the facts that an operator stated in an earlier response, to answer the next request (R2143-4). The operator
 * confirms that they are still correct.
 */
@Component
public class ReadingFormerResponse {

    private final CriteriaCatalogue catalogue = CriteriaCatalogue.ofEspd4();
    private final ReadingEspd reading;

    ReadingFormerResponse(ReadingEspd reading) {
        this.reading = reading;
    }

    /**
     * The facts of an earlier response.
     *
     * @param operator the operator that responded
     * @param grounds the answers to exclusion grounds
     * @param capacities the answers to selection criteria
     */
    public record FormerFacts(EspdOperator operator, List<GroundFact> grounds, List<CapacityFact> capacities) {

        public FormerFacts {
            grounds = List.copyOf(grounds);
            capacities = List.copyOf(capacities);
        }
    }

    /**
     * Reads the file of a response.
     *
     * @throws org.cordee.shared.RuleViolation for a file that is no valid response, with every error found
     */
    public FormerFacts read(byte[] file) {
        ReadEspd<EspdResponse> read = reading.response(file);
        EspdResponse response = read.content();
        List<GroundFact> grounds = new ArrayList<>();
        List<CapacityFact> capacities = new ArrayList<>();
        for (AskedCriterion criterion : response.criteria()) {
            CatalogueCriterion known = catalogue.find(criterion);
            if (known != null && known.isExclusion()) {
                ground(known.code(), answers(criterion, response)).ifPresent(grounds::add);
            } else if (known != null && known.isSelection()) {
                capacities.add(capacity(known.code(), answers(criterion, response)));
            }
        }
        return new FormerFacts(response.operator(), grounds, capacities);
    }

    private static List<CriterionAnswer> answers(AskedCriterion criterion, EspdResponse response) {
        List<String> asked =
                criterion.properties().map(AskedCriterion.AskedProperty::id).toList();
        return response.answers().stream()
                .filter(answer -> asked.contains(answer.property()))
                .toList();
    }

    private Optional<GroundFact> ground(String code, List<CriterionAnswer> answers) {
        Boolean applies = indicator(answers, "answer");
        return applies == null
                ? Optional.empty()
                : Optional.of(new GroundFact(
                        code, applies, text(answers, "explanation", "conviction-reason"), text(answers, "measures")));
    }

    private CapacityFact capacity(String code, List<CriterionAnswer> answers) {
        return new CapacityFact(
                code,
                indicator(answers, "alone"),
                indicator(answers, "answer"),
                text(answers, "description", "explanation", "specification", "other-proof"));
    }

    private @Nullable Boolean indicator(List<CriterionAnswer> answers, String meaning) {
        return values(answers, meaning)
                .filter(Indicator.class::isInstance)
                .map(value -> ((Indicator) value).value())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(List<CriterionAnswer> answers, String... meanings) {
        return Stream.of(meanings)
                .flatMap(meaning -> values(answers, meaning))
                .filter(FreeText.class::isInstance)
                .map(value -> ((FreeText) value).value())
                .findFirst()
                .orElse(null);
    }

    private Stream<AnswerValue> values(List<CriterionAnswer> answers, String meaning) {
        return answers.stream()
                .filter(answer -> catalogue.meaning(answer.property()).equals(meaning))
                .map(CriterionAnswer::value);
    }
}
