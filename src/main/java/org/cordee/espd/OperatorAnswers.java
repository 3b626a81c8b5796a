package org.cordee.espd;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.espd.AnswerValue.ListCode;
import org.cordee.espd.AnswerValue.ShareOfWhole;
import org.cordee.espd.AnswerValue.WebLink;
import org.cordee.espd.EspdFacts.GroupingFacts;
import org.cordee.espd.EspdFacts.OfficialEntry;
import org.cordee.espd.EspdFacts.OfficialListFacts;
import org.cordee.espd.EspdFacts.OtherOperator;
import org.cordee.espd.EspdFacts.ShelteredFacts;
import org.cordee.espd.EspdFacts.YearTurnover;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.jspecify.annotations.Nullable;

/** Plans the answers about the operator itself: parts II and V. */
final class OperatorAnswers {

    private final EspdFacts facts;

    OperatorAnswers(EspdFacts facts) {
        this.facts = facts;
    }

    CriterionPlan plan(String code) {
        CriterionPlan plan = new CriterionPlan();
        plan.evidence(facts.evidenceOf(code));
        switch (code) {
            case "eo-group" -> planGroup(plan, facts.grouping());
            case "relied" -> planOthers(plan, facts.reliedUpon());
            case "subco-ent" -> planOthers(plan, facts.subcontractors());
            case "sme" -> planSize(plan, facts.size());
            case "shelt-worksh" -> planSheltered(plan, facts.sheltered());
            case "registered" -> planOfficialList(plan, facts.officialList());
            default ->
                facts.capacity(code).ifPresent(stated -> {
                    plan.put("answer", stated.answer());
                    plan.put("explanation", stated.description());
                });
        }
        return plan;
    }

    /** Names the other members in the response of the lead only. */
    private void planGroup(CriterionPlan plan, @Nullable GroupingFacts grouping) {
        plan.put("answer", grouping != null);
        if (grouping == null) {
            return;
        }
        plan.put("group-name", grouping.name());
        plan.put("group-role", new ListCode(facts.role().code(), CodeList.ROLE.id(), CodeList.ROLE.version()));
        if (facts.role() == OperatorRole.LEAD) {
            plan.put(
                    "group-others",
                    grouping.others().stream()
                            .map(other -> other.name() + " (" + other.id().value() + ")")
                            .collect(Collectors.joining("\n")));
        } else {
            plan.skip("group-others");
        }
    }

    private static void planOthers(CriterionPlan plan, List<OtherOperator> others) {
        plan.put("answer", !others.isEmpty());
        plan.operators(others);
    }

    private void planSize(CriterionPlan plan, @Nullable OperatorSize size) {
        plan.put("answer", size == null ? null : size.isSmallOrMedium());
        Integer employees = facts.economy().employees();
        plan.put("employees", employees == null ? null : CriterionPlan.whole(employees));
        facts.economy().turnover().stream()
                .max(Comparator.comparing(YearTurnover::end))
                .ifPresent(last -> plan.put("turnover", last.amount()));
    }

    private static void planSheltered(CriterionPlan plan, @Nullable ShelteredFacts sheltered) {
        if (sheltered != null) {
            plan.put("answer", sheltered.sheltered());
            plan.put("targeted-share", sheltered.share() == null ? null : new ShareOfWhole(sheltered.share()));
            plan.put("targeted-category", sheltered.category());
        }
    }

    private static void planOfficialList(CriterionPlan plan, @Nullable OfficialListFacts list) {
        if (list == null) {
            return;
        }
        plan.put("answer", list.exists());
        plan.put("on-official-list", list.entry() != null);
        plan.put("tax-certificate-available", list.taxCertificate());
        OfficialEntry entry = list.entry();
        if (entry != null) {
            plan.put("list-name", entry.name());
            plan.put("list-url", entry.url() == null ? null : new WebLink(entry.url()));
            plan.put("list-references", entry.references());
            plan.put("list-covers-all", entry.coversAll());
        }
    }
}
