package org.cordee.espd;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The response of one operator to a request. Every answer refers to a question that was asked and has its type, and
 * every piece of evidence that an answer names is present.
 *
 * @param criteria as the buyer asked them
 */
public record EspdResponse(
        EspdHead head,
        EspdProcedure procedure,
        EspdOperator operator,
        List<AskedCriterion> criteria,
        List<CriterionAnswer> answers,
        List<SuppliedEvidence> evidence) {

    public EspdResponse {
        criteria = List.copyOf(criteria);
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
        ResponseChecks.require(criteria, answers, evidence);
    }

    /** Returns the names of the parts in which another response differs from this one; none when both are equal. */
    public List<String> differingParts(EspdResponse other) {
        return Stream.of(
                        Map.entry("head", head.equals(other.head)),
                        Map.entry("procedure", procedure.equals(other.procedure)),
                        Map.entry("operator", operator.equals(other.operator)),
                        Map.entry("criteria", criteria.equals(other.criteria)),
                        Map.entry("answers", answers.equals(other.answers)),
                        Map.entry("evidence", evidence.equals(other.evidence)))
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * One answer.
     *
     * @param id the identifier of the question, followed by the number of each repetition, as {@code …/Q1/R1/R2}
     * @param property the identifier of the question
     * @param lots to which it applies; empty when it applies to all
     */
    public record CriterionAnswer(String id, String property, AnswerValue value, List<String> lots) {

        public CriterionAnswer {
            lots = List.copyOf(lots);
        }

        /** Omits the value, because this text may be logged. */
        @Override
        public String toString() {
            return "CriterionAnswer[" + id + "]";
        }
    }

    /**
     * A piece of evidence that is available online.
     *
     * @param confidentiality a code of the list {@code access-right}; null when the document gives none
     * @param reference the number of the document; the identifier where a document without number has an address or an
     * issuer, because the schema requires one
     * @param issuer the name of the body that issued it
     */
    public record SuppliedEvidence(
            EspdId id,
            @Nullable String name,
            @Nullable String confidentiality,
            @Nullable EspdId reference,
            @Nullable String url,
            @Nullable String issuer,
            @Nullable EspdId issuerId) {

        public SuppliedEvidence {
            boolean described = url != null || issuer != null || issuerId != null;
            reference = reference == null && described ? id : reference;
        }
    }
}
