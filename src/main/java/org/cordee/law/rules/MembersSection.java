package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Lists each member with its categories, the part of its amount that counts, and its liability under each form
 * (R2142-20).
 */
final class MembersSection implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        List<Map<String, @Nullable Object>> members = new ArrayList<>();
        matter.operators().stream()
                .filter(operator -> rows(matter, operator).findAny().isPresent())
                .forEach(operator -> members.add(member(matter, operator)));
        draft.put("members", members);
    }

    private static Stream<LotLedger.OperatorWork> rows(CaseJudgement matter, String operator) {
        return matter.lots().stream()
                .flatMap(lot -> matter.ledger(lot).parts().stream())
                .filter(part -> part.isMember() && part.operator().equals(operator));
    }

    private static Map<String, @Nullable Object> member(CaseJudgement matter, String operator) {
        OperatorStanding standing = matter.standing(operator);
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put(standing.organisation().foreign() ? "foreignId" : "siret", operator);
        member.put("name", standing.organisation().name());
        member.put("size", standing.size());
        member.put("procurementPme", standing.procurementPme());
        member.put("vatNumber", standing.organisation().foreign() ? null : vatNumber(operator));
        member.put("eligibility", standing.categories());
        long own =
                rows(matter, operator).mapToLong(LotLedger.OperatorWork::cents).sum();
        member.put("eligibleAmount", FigureFormat.euros(standing.isEligible() ? own : 0));
        member.put("hours", hours(matter, operator));
        member.put("exposure", exposure(matter, operator));
        return member;
    }

    private static Map<String, @Nullable Object> hours(CaseJudgement matter, String operator) {
        List<InsertionWork.OperatorHours> counted = matter.lots().stream()
                .flatMap(lot -> matter.work(lot).operators().stream())
                .filter(hours -> hours.operator().equals(operator))
                .toList();
        Map<String, @Nullable Object> hours = new LinkedHashMap<>();
        hours.put(
                "declared",
                counted.stream()
                        .mapToLong(InsertionWork.OperatorHours::declared)
                        .sum());
        boolean capped = counted.stream().anyMatch(lot -> lot.cap() != null);
        hours.put(
                "cap",
                capped
                        ? counted.stream()
                                .mapToLong(lot -> lot.cap() == null ? 0 : lot.cap())
                                .sum()
                        : null);
        hours.put(
                "counted",
                counted.stream().mapToLong(InsertionWork.OperatorHours::least).sum());
        return hours;
    }

    private static Map<String, Object> exposure(CaseJudgement matter, String operator) {
        Map<String, Object> exposure = new LinkedHashMap<>();
        for (LiabilityForm form : LiabilityForm.values()) {
            exposure.put(
                    form.name(),
                    FigureFormat.euros(exposure(matter, operator, form).cents()));
        }
        return exposure;
    }

    /** Returns the highest amount that a member may owe under a form, over all lots of the consortium. */
    public static Amount exposure(CaseJudgement matter, String operator, LiabilityForm form) {
        boolean lead = matter.isSameEnterprise(
                operator, matter.consortium().orElseThrow().lead());
        return MaximumLiability.under(
                form,
                lead,
                matter.lots().stream()
                        .map(lot -> ofLot(matter.ledger(lot), operator))
                        .toList());
    }

    private static MaximumLiability.LotLiability ofLot(LotLedger ledger, String operator) {
        List<LotLedger.OperatorWork> parts = ledger.parts().stream()
                .filter(part -> part.isMember() && part.operator().equals(operator))
                .toList();
        return new MaximumLiability.LotLiability(
                !parts.isEmpty(),
                Amount.ofCents(
                        parts.stream().mapToLong(LotLedger.OperatorWork::gross).sum()),
                Amount.ofCents(ledger.total()));
    }

    /** Computes the VAT number: FR, then (12 + 3 × (SIREN mod 97)) mod 97 on two digits, then the SIREN. */
    private static String vatNumber(String siret) {
        String siren = siret.substring(0, 9);
        return String.format(Locale.ROOT, "FR%02d%s", (12 + 3 * (Long.parseLong(siren) % 97)) % 97, siren);
    }
}
