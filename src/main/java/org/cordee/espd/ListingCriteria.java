package org.cordee.espd;

import java.util.List;
import java.util.Objects;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
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
        /** Part III. */
        EXCLUSION,
        /** Part IV. */
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
