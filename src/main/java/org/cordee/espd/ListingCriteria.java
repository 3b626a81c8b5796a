package org.cordee.espd;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the criteria of a request for a person who answers them, with the part of the form and French texts. */
@Component
public class ListingCriteria {

    private final CriteriaCatalogue catalogue = CriteriaCatalogue.ofEspd4();
    private final EspdTexts texts = EspdTexts.french();

    /** The kinds of criteria, which are answered from different facts. */
    public enum CriterionKind {
        /** Part II and V: the operator itself. */
        OPERATOR,
        /** Part III: the grounds for exclusion. */
        EXCLUSION,
        /** Part IV: the capacities of the operator. */
        SELECTION,
        /** The buyer wrote it; the standard does not have it. */
        OF_THE_BUYER
    }

    /**
     * One criterion.
     *
     * @param code of the list {@code criterion}; empty when the buyer gave none
     * @param part of the form, as III.A; empty for a criterion of the buyer
     * @param name in French where the standard has the criterion, otherwise in the buyer's words
     * @param asks what it asks; empty when nothing is written
     */
    public record ListedCriterion(String code, CriterionKind kind, String part, String name, String asks) {}

    /** Returns the criteria in the order of the request. */
    public List<ListedCriterion> of(EspdRequest request) {
        return request.criteria().stream().map(this::listed).toList();
    }

    /**
     * How one response answers one selection criterion.
     *
     * @param alone true when the operator fulfils it by itself; null when it does not say
     * @param answered true when it answers any question of the criterion
     */
    public record CriterionStanding(String code, @Nullable Boolean alone, boolean answered) {}

    /** Returns how a response answers each selection criterion that was asked, in the order of the request. */
    public List<CriterionStanding> standings(EspdResponse response) {
        return response.criteria().stream()
                .filter(criterion -> kind(catalogue.find(criterion)) == CriterionKind.SELECTION)
                .map(criterion -> standing(criterion, response))
                .toList();
    }

    private CriterionStanding standing(AskedCriterion criterion, EspdResponse response) {
        Map<String, AskedProperty> asked = criterion
                .properties()
                .filter(AskedProperty::isQuestion)
                .collect(Collectors.toMap(AskedProperty::id, Function.identity(), (first, again) -> first));
        List<CriterionAnswer> answers = response.answers().stream()
                .filter(answer -> asked.containsKey(answer.property()))
                .toList();
        return new CriterionStanding(
                listed(criterion).code(),
                answers.stream()
                        .filter(answer -> catalogue.meaning(answer.property()).equals("alone"))
                        .map(CriterionAnswer::value)
                        .filter(Indicator.class::isInstance)
                        .map(value -> ((Indicator) value).value())
                        .findFirst()
                        .orElse(null),
                answers.stream()
                        .map(answer -> catalogue.meaning(answer.property()))
                        // whether a proof is online, and whether others are relied upon, is answered for every
                        // criterion
                        .anyMatch(meaning -> !meaning.equals("available-online") && !meaning.equals("relied-upon")));
    }

    private ListedCriterion listed(AskedCriterion criterion) {
        CatalogueCriterion known = catalogue.find(criterion);
        return new ListedCriterion(
                known == null ? Objects.requireNonNullElse(criterion.code(), "") : known.code(),
                kind(known),
                known == null ? "" : known.part(),
                texts.criterion(criterion),
                texts.asks(criterion, known));
    }

    private static CriterionKind kind(@Nullable CatalogueCriterion known) {
        if (known == null) {
            return CriterionKind.OF_THE_BUYER;
        }
        if (known.isExclusion()) {
            return CriterionKind.EXCLUSION;
        }
        return known.isSelection() ? CriterionKind.SELECTION : CriterionKind.OPERATOR;
    }
}
