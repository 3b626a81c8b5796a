package org.cordee.espd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.espd.AnswerValue.EvidenceReference;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.cordee.espd.EspdFacts.EvidenceFact;
import org.cordee.espd.EspdFacts.GroupingFacts;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdProcedure.EspdLot;
import org.cordee.espd.EspdProcedure.Publication;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.cordee.espd.EspdResponse.SuppliedEvidence;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the response of one operator from a buyer's request and the operator's facts. Nothing is guessed: a question
 * that the facts do not answer stays open and is listed. The role decides what is answered: a subcontractor on whose
 * capacities the bid does not rely answers no selection criterion (parts IV and V), an operator that is relied upon
 * only those that it serves, and only the lead names the other members (part II.A).
 */
@Component
public class AnsweringRequest {

    private static final String AGENCY = "CORDEE";

    private final CriteriaCatalogue catalogue = CriteriaCatalogue.ofEspd4();
    private final EspdTexts texts = EspdTexts.french();

    /**
     * A response and what it leaves open.
     *
     * @param open in the order of the request
     */
    public record AnsweredRequest(EspdResponse response, List<OpenAnswer> open) {

        public AnsweredRequest {
            open = List.copyOf(open);
        }
    }

    /**
     * Answers a request.
     *
     * @param head identifies the response; equal arguments give equal responses
     * @throws RuleViolation when the facts name a lot that the request does not have
     */
    public AnsweredRequest answer(EspdRequest request, EspdFacts facts, EspdHead head) {
        List<EspdLot> lots = lots(request, facts);
        AnswerSheet sheet = new AnswerSheet(catalogue, texts);
        request.criteria().forEach(criterion -> fill(sheet, criterion, facts, lots, head.issuedOn()));
        EspdResponse response = new EspdResponse(
                head,
                procedure(request, lots),
                operator(facts),
                request.criteria(),
                sheet.answers(),
                evidence(facts, sheet.answers()));
        return new AnsweredRequest(response, sheet.open());
    }

    private static List<EspdLot> lots(EspdRequest request, EspdFacts facts) {
        List<EspdLot> all = request.procedure().lots();
        Set<String> known = all.stream().map(EspdLot::id).collect(Collectors.toSet());
        facts.lots().stream().filter(lot -> !known.contains(lot)).findFirst().ifPresent(lot -> {
            throw RuleViolation.of("lots", "espd.facts.lot-unknown", lot);
        });
        return all.stream()
                .filter(lot -> facts.lots().isEmpty() || facts.lots().contains(lot.id()))
                .toList();
    }

    private void fill(AnswerSheet sheet, AskedCriterion criterion, EspdFacts facts, List<EspdLot> lots, LocalDate on) {
        List<String> asked = criterion.lots();
        List<String> tendered = lots.stream()
                .map(EspdLot::id)
                .filter(lot -> asked.isEmpty() || asked.contains(lot))
                .toList();
        if (!asked.isEmpty() && tendered.isEmpty()) {
            return;
        }
        CatalogueCriterion known = catalogue.find(criterion);
        if (concerns(known, facts)) {
            boolean ofLots = known != null && known.isSelection() || !asked.isEmpty();
            sheet.fill(criterion, plan(criterion, known, facts, on), ofLots ? tendered : List.of());
        }
    }

    /** Tells if an operator of this role answers the criterion at all. */
    private static boolean concerns(@Nullable CatalogueCriterion known, EspdFacts facts) {
        if (known == null) {
            return true;
        }
        return switch (facts.role()) {
            case SUBCONTRACTOR ->
                !known.isSelection()
                        && !known.part().equals("V")
                        && !known.code().equals("eo-group");
            case RELIED_UPON ->
                !known.code().equals("eo-group")
                        && (!known.isSelection()
                                || facts.reliedFor().isEmpty()
                                || facts.reliedFor().contains(known.code()));
            case SOLE, LEAD, MEMBER -> true;
        };
    }

    private CriterionPlan plan(
            AskedCriterion criterion, @Nullable CatalogueCriterion known, EspdFacts facts, LocalDate on) {
        if (known == null) {
            return new CriterionPlan();
        }
        if (known.isExclusion()) {
            return ExclusionAnswers.plan(known.code(), facts);
        }
        return known.isSelection()
                ? new SelectionAnswers(catalogue, facts, on).plan(criterion, known.code())
                : new OperatorAnswers(facts).plan(known.code());
    }

    /** The response refers to its request and names the lots that it is about. */
    private static EspdProcedure procedure(EspdRequest request, List<EspdLot> lots) {
        EspdProcedure asked = request.procedure();
        Publication source = new Publication(
                request.head().id(),
                request.head().uuid().value(),
                request.head().issuedOn(),
                "ESPD_REQUEST",
                null,
                null,
                null);
        return new EspdProcedure(
                asked.reference(),
                asked.code(),
                asked.buyer(),
                asked.buyerProfile(),
                asked.title(),
                asked.description(),
                lots,
                Stream.concat(asked.publications().stream(), Stream.of(source)).toList());
    }

    private static EspdOperator operator(EspdFacts facts) {
        GroupingFacts grouping = facts.grouping();
        return new EspdOperator(
                facts.role(),
                facts.size(),
                facts.identity(),
                grouping == null || facts.role() == OperatorRole.SOLE ? null : grouping.name(),
                facts.representatives());
    }

    /** Returns the evidence to which an answer refers. */
    private static List<SuppliedEvidence> evidence(EspdFacts facts, List<CriterionAnswer> answers) {
        Set<String> used = answers.stream()
                .map(CriterionAnswer::value)
                .filter(EvidenceReference.class::isInstance)
                .flatMap(value -> ((EvidenceReference) value).ids().stream())
                .collect(Collectors.toSet());
        List<SuppliedEvidence> pieces = new ArrayList<>();
        for (EvidenceFact fact : facts.evidence()) {
            if (used.contains(fact.id())) {
                pieces.add(new SuppliedEvidence(
                        EspdId.of(fact.id(), AGENCY),
                        null,
                        fact.confidential() ? "CONFIDENTIAL" : "PUBLIC",
                        EspdId.of(Objects.requireNonNullElse(fact.reference(), fact.id()), AGENCY),
                        fact.url(),
                        fact.issuer(),
                        null));
            }
        }
        return pieces;
    }
}
