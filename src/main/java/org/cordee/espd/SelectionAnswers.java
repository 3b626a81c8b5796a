package org.cordee.espd;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.espd.AnswerValue.Identifier;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.EspdFacts.CapacityFact;
import org.cordee.espd.EspdFacts.OtherOperator;
import org.cordee.espd.EspdFacts.ReferenceFact;
import org.cordee.espd.EspdFacts.ReferenceNature;
import org.cordee.espd.EspdFacts.RegistrationFact;

/** Plans the answers about selection criteria. A statement about the single criterion wins over what figures prove. */
final class SelectionAnswers {

    /** Tells the buyer, in French, that no part of the contract is subcontracted. */
    private static final String NO_SUBCONTRACTING = "Aucune part du marché.";

    private static final Map<String, ReferenceNature> REFERENCES = Map.of(
            "work-perform", ReferenceNature.WORKS,
            "supply-perform", ReferenceNature.SUPPLIES,
            "service-perform", ReferenceNature.SERVICES);

    private final CriteriaCatalogue catalogue;
    private final EspdFacts facts;
    private final LocalDate on;

    /** @param on the day of the response */
    SelectionAnswers(CriteriaCatalogue catalogue, EspdFacts facts, LocalDate on) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.on = on;
    }

    CriterionPlan plan(AskedCriterion criterion, String code) {
        CriterionPlan plan = new CriterionPlan();
        plan.evidence(facts.evidenceOf(code));
        new EconomicAnswers(criterion, catalogue, facts.economy(), on).plan(code, plan);
        planRegistrations(plan, code);
        planReferences(plan, code);
        if (code.equals("suncont-port") && facts.subcontractors().isEmpty()) {
            plan.put("specification", NO_SUBCONTRACTING);
            plan.put("alone", Boolean.TRUE);
        }
        facts.capacity(code).ifPresent(stated -> planStatement(plan, stated));
        planReliedUpon(plan, code);
        return plan;
    }

    private void planRegistrations(CriterionPlan plan, String code) {
        boolean professional = code.equals("prof-regist");
        if (!professional && !code.equals("trade-regist")) {
            return;
        }
        String numbers = facts.registrations().stream()
                .filter(entry -> entry.professional() == professional)
                .map(RegistrationFact::number)
                .collect(Collectors.joining(" ; "));
        if (!numbers.isEmpty()) {
            plan.put("alone", Boolean.TRUE);
            plan.put("answer", Boolean.TRUE);
            plan.put("registration-number", numbers);
        }
    }

    private void planReferences(CriterionPlan plan, String code) {
        ReferenceNature nature = REFERENCES.get(code);
        if (nature == null) {
            return;
        }
        List<Map<String, AnswerValue>> rows = facts.references().stream()
                .filter(one -> one.nature() == nature)
                .sorted(Comparator.comparing(ReferenceFact::end, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(SelectionAnswers::row)
                .toList();
        plan.table(Set.of("reference-description"), rows);
    }

    private static Map<String, AnswerValue> row(ReferenceFact one) {
        return CriterionPlan.row(
                "reference-description",
                CriterionPlan.words(one.description()),
                "reference-total",
                one.total(),
                "reference-activity",
                CriterionPlan.words(one.activity()),
                "reference-own-amount",
                one.own(),
                "reference-period",
                CriterionPlan.span(one.start(), one.end()),
                "reference-confidential",
                new Indicator(one.confidential()),
                "client-name",
                CriterionPlan.words(one.client()),
                "client-contact",
                CriterionPlan.words(one.contact()),
                "client-email",
                CriterionPlan.words(one.email()),
                "client-telephone",
                CriterionPlan.words(one.telephone()));
    }

    private static void planStatement(CriterionPlan plan, CapacityFact stated) {
        plan.put("alone", stated.alone());
        plan.put("answer", stated.answer());
        plan.put("checks-allowed", stated.answer());
        plan.put("explanation", stated.description());
        plan.put("specification", stated.description());
        plan.put("other-proof", stated.description());
        plan.put("description", stated.description());
    }

    /** The form has room for one operator beside a criterion: further ones are named with it. */
    private void planReliedUpon(CriterionPlan plan, String code) {
        List<OtherOperator> serving =
                facts.reliedUpon().stream().filter(one -> one.serves(code)).toList();
        boolean stated = facts.capacity(code)
                .map(CapacityFact::alone)
                .filter(Objects::nonNull)
                .isPresent();
        boolean named = serving.stream().anyMatch(one -> one.serves().contains(code));
        if (named && !stated) {
            plan.put("alone", Boolean.FALSE);
        }
        plan.put("relied-upon", !serving.isEmpty());
        if (!serving.isEmpty()) {
            plan.put("entity-name", serving.stream().map(OtherOperator::name).collect(Collectors.joining(" ; ")));
            plan.put("entity-id", new Identifier(serving.get(0).id()));
        }
    }
}
