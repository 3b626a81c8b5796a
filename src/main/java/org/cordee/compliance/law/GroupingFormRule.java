package org.cordee.compliance.law;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.compliance.Severity;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.Lot;

/** D5: whether there is a grouping at all, who leads it, in which form, and who does the essential tasks. */
final class GroupingFormRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        Set<String> said = new HashSet<>();
        for (Lot lot : matter.lots()) {
            Consortium consortium = matter.consortium().orElseThrow();
            matter.ask("D5", "grouping-form", facts(matter, consortium, lot))
                    .rows()
                    .forEach(row -> {
                        String code = String.valueOf(row.get("code"));
                        if (said.add(code)) {
                            draft.find(new Finding(
                                    String.valueOf(row.get("rule")),
                                    code,
                                    Severity.valueOf(String.valueOf(row.get("severity"))),
                                    String.valueOf(row.get("article")),
                                    matter.grouping(),
                                    lot.number(),
                                    Evidence.of("form", consortium.form(), "lead", consortium.lead()),
                                    List.of()));
                        }
                    });
        }
    }

    private static Map<String, Object> facts(Matter matter, Consortium consortium, Lot lot) {
        Consultation consultation = matter.law().consultation();
        List<Consortium.Member> members = consortium.membersOf(lot.number());
        List<String> sirets =
                members.stream().map(Consortium.Member::siret).distinct().toList();
        Set<String> operators = new HashSet<>();
        sirets.forEach(
                siret -> operators.add(matter.standing(siret).organisation().siren()));
        return Map.of(
                "on", matter.launched(),
                "members", operators.size(),
                "leadIsMember", consortium.lead() != null && sirets.contains(consortium.lead()),
                "form", consortium.form() == null ? "NONE" : consortium.form().name(),
                "repartitionComplete",
                        members.stream().allMatch(member -> member.share() != null || member.amount() != null),
                "sameOperatorTwice", operators.size() < sirets.size(),
                "everyMemberSigns", everyMemberSigns(members),
                "essentialTasks", essentialTasks(consultation, consortium, sirets),
                "imposedForm", imposedForm(consultation, consortium),
                "imposedFormIsJustified", consultation.imposedFormJustified());
    }

    static boolean everyMemberSigns(List<Consortium.Member> members) {
        return members.stream().allMatch(member -> member.signatory() != null || member.representative() != null);
    }

    private static String imposedForm(Consultation consultation, Consortium consortium) {
        if (consultation.imposedForm() == null) {
            return "NONE";
        }
        return consultation.imposedForm() == consortium.form() ? "SAME" : "OTHER";
    }

    private static String essentialTasks(Consultation consultation, Consortium consortium, List<String> members) {
        boolean unassigned = false;
        for (Map.Entry<String, String> task : consultation.essentialTasks().entrySet()) {
            boolean byMember = consortium.members().stream()
                    .anyMatch(member -> member.tasks().contains(task.getKey()));
            boolean subcontracted = consortium.subcontracts().stream()
                    .anyMatch(contract -> contract.tasks().contains(task.getKey()));
            boolean named = !task.getValue().isEmpty();
            boolean byAStranger = named && !members.contains(task.getValue());
            if (subcontracted || byAStranger) {
                return "SUBCONTRACTED";
            }
            unassigned |= !byMember && !named;
        }
        return unassigned ? "UNASSIGNED" : "DONE_BY_MEMBERS";
    }
}
