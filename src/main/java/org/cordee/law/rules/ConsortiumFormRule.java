package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;

/**
 * D5: whether there is a consortium at all, who leads it, in which form, and who does the essential tasks. A fault of
 * two lots gives a finding for each; a fault of the consortium as a whole gives one.
 */
final class ConsortiumFormRule implements LawRule {

    /**
     * Findings for the whole: the form is one for all lots, and a task of the documents is done by any member of the
     * consortium (R2142-27).
     */
    private static final Set<String> OF_THE_WHOLE = Set.of(
            "grouping.form-missing",
            "grouping.form-to-change-after-award",
            "grouping.imposed-form-unjustified",
            "grouping.essential-task-subcontracted",
            "grouping.essential-task-unassigned");

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        Set<String> said = new HashSet<>();
        for (CaseLot lot : matter.lots()) {
            LotFormCheck of = new LotFormCheck(matter, matter.consortium().orElseThrow(), lot);
            matter.evaluate("D5", "grouping-form", of.facts()).rows().forEach(row -> {
                String code = String.valueOf(row.get("code"));
                boolean whole = OF_THE_WHOLE.contains(code);
                if (!whole || said.add(code)) {
                    draft.addFinding(new Finding(
                            String.valueOf(row.get("rule")),
                            code,
                            Severity.valueOf(String.valueOf(row.get("severity"))),
                            String.valueOf(row.get("article")),
                            matter.grouping(),
                            whole ? null : lot.number(),
                            of.evidence(code),
                            List.of()));
                }
            });
        }
    }

    /** Returns the members that neither sign nor have given a power of attorney; each once. */
    public static List<String> unsigned(List<CaseConsortium.Member> members) {
        return members.stream()
                .filter(member -> member.signatory() == null && member.representative() == null)
                .map(CaseConsortium.Member::siret)
                .distinct()
                .sorted()
                .toList();
    }

    private record LotFormCheck(CaseJudgement matter, CaseConsortium consortium, CaseLot lot) {

        Map<String, Object> facts() {
            CaseConsultation consultation = matter.law().consultation();
            List<String> sirets = sirets();
            Set<String> operators = new HashSet<>();
            sirets.forEach(siret -> operators.add(siren(siret)));
            return Map.of(
                    "on", matter.launchDay(),
                    "members", operators.size(),
                    "leadIsMember",
                            sirets.stream().anyMatch(siret -> matter.isSameEnterprise(siret, consortium.lead())),
                    "form",
                            consortium.form() == null
                                    ? "NONE"
                                    : consortium.form().name(),
                    "repartitionComplete", withoutPart().isEmpty(),
                    "sameOperatorTwice", operators.size() < sirets.size(),
                    "everyMemberSigns", unsigned(members()).isEmpty(),
                    "essentialTasks", essentialTasks(),
                    "imposedForm", imposedForm(consultation),
                    "imposedFormIsJustified", consultation.imposedFormJustified());
        }

        Map<String, Object> evidence(String code) {
            return switch (code) {
                case "grouping.repartition-incomplete" ->
                    FindingEvidence.of("form", consortium.form(), "withoutPart", withoutPart());
                case "grouping.same-operator-twice" -> FindingEvidence.of("establishments", duplicateEnterprises());
                case "grouping.signatory-missing" -> FindingEvidence.of("unsigned", unsigned(members()));
                case "grouping.essential-task-subcontracted" -> FindingEvidence.of("tasks", subcontractedTasks());
                case "grouping.essential-task-unassigned" -> FindingEvidence.of("tasks", unassigned());
                case "grouping.form-to-change-after-award", "grouping.imposed-form-unjustified" ->
                    FindingEvidence.of(
                            "form",
                            consortium.form(),
                            "imposedForm",
                            matter.law().consultation().imposedForm());
                default -> FindingEvidence.of("lead", consortium.lead(), "members", sirets());
            };
        }

        private List<CaseConsortium.Member> members() {
            return consortium.membersOf(lot.number());
        }

        private List<String> sirets() {
            return members().stream()
                    .map(CaseConsortium.Member::siret)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private String siren(String siret) {
            return matter.standing(siret).organisation().siren();
        }

        private List<String> withoutPart() {
            return members().stream()
                    .filter(member -> member.share() == null && member.amount() == null)
                    .map(CaseConsortium.Member::siret)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Returns the establishments whose enterprise has another one on the lot. */
        private List<String> duplicateEnterprises() {
            List<String> sirets = sirets();
            return sirets.stream()
                    .filter(one -> sirets.stream()
                            .anyMatch(
                                    other -> !other.equals(one) && siren(other).equals(siren(one))))
                    .toList();
        }

        private String imposedForm(CaseConsultation consultation) {
            if (consultation.imposedForm() == null) {
                return "NONE";
            }
            return consultation.imposedForm() == consortium.form() ? "SAME" : "OTHER";
        }

        private String essentialTasks() {
            boolean openTasks = !unassigned().isEmpty();
            if (!subcontractedTasks().isEmpty()) {
                return openTasks ? "BOTH" : "SUBCONTRACTED";
            }
            return openTasks ? "UNASSIGNED" : "DONE_BY_MEMBERS";
        }

        /** Returns the tasks that a subcontractor or another operator outside the consortium does. */
        private List<String> subcontractedTasks() {
            List<String> tasks = new ArrayList<>();
            matter.law().consultation().essentialTasks().forEach((task, by) -> {
                boolean subcontracted = consortium.subcontracts().stream()
                        .anyMatch(contract -> contract.tasks().contains(task));
                if (subcontracted || (!by.isEmpty() && !isAMember(by))) {
                    tasks.add(task);
                }
            });
            return tasks;
        }

        private boolean isAMember(String operator) {
            return consortium.members().stream().anyMatch(member -> matter.isSameEnterprise(member.siret(), operator));
        }

        private List<String> unassigned() {
            return matter.law().consultation().essentialTasks().entrySet().stream()
                    .filter(task -> task.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .filter(task -> done().noneMatch(task::equals))
                    .filter(task -> !subcontractedTasks().contains(task))
                    .toList();
        }

        private Stream<String> done() {
            return consortium.members().stream().flatMap(member -> member.tasks().stream());
        }
    }
}
