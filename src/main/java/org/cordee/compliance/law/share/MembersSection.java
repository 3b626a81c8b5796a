package org.cordee.compliance.law.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Figure;
import org.cordee.compliance.law.matter.InsertionWork;
import org.cordee.compliance.law.matter.LotLedger;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.law.matter.Standing;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Lists each member with its categories, the part of its amount that counts, and its liability under each form
 * (R2142-20).
 */
public final class MembersSection implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        List<Map<String, @Nullable Object>> members = new ArrayList<>();
        matter.operators().stream()
                .filter(operator -> rows(matter, operator).findAny().isPresent())
                .forEach(operator -> members.add(member(matter, operator)));
        draft.put("members", members);
    }

    private static Stream<LotLedger.Part> rows(Matter matter, String operator) {
        return matter.lots().stream()
                .flatMap(lot -> matter.ledger(lot).parts().stream())
                .filter(part -> part.isMember() && part.operator().equals(operator));
    }

    private static Map<String, @Nullable Object> member(Matter matter, String operator) {
        Standing standing = matter.standing(operator);
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put(standing.organisation().foreign() ? "foreignId" : "siret", operator);
        member.put("name", standing.organisation().name());
        member.put("size", standing.size());
        member.put("procurementPme", standing.procurementPme());
        member.put("vatNumber", standing.organisation().foreign() ? null : vatNumber(operator));
        member.put("eligibility", standing.categories());
        long own = rows(matter, operator).mapToLong(LotLedger.Part::cents).sum();
        member.put("eligibleAmount", Figure.euros(standing.isEligible() ? own : 0));
        member.put("hours", hours(matter, operator));
        member.put("exposure", exposure(matter, operator));
        return member;
    }

    private static Map<String, @Nullable Object> hours(Matter matter, String operator) {
        List<InsertionWork.Counted> counted = matter.lots().stream()
                .flatMap(lot -> matter.work(lot).operators().stream())
                .filter(hours -> hours.operator().equals(operator))
                .toList();
        Map<String, @Nullable Object> hours = new LinkedHashMap<>();
        hours.put(
                "declared",
                counted.stream().mapToLong(InsertionWork.Counted::declared).sum());
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
                counted.stream().mapToLong(InsertionWork.Counted::least).sum());
        return hours;
    }

    private static Map<String, Object> exposure(Matter matter, String operator) {
        boolean lead =
                matter.isOneOperator(operator, matter.consortium().orElseThrow().lead());
        List<MostOwed.OfLot> lots = matter.lots().stream()
                .map(lot -> ofLot(matter.ledger(lot), operator))
                .toList();
        Map<String, Object> exposure = new LinkedHashMap<>();
        for (GroupingForm form : GroupingForm.values()) {
            exposure.put(
                    form.name(), Figure.euros(MostOwed.under(form, lead, lots).cents()));
        }
        return exposure;
    }

    private static MostOwed.OfLot ofLot(LotLedger ledger, String operator) {
        List<LotLedger.Part> parts = ledger.parts().stream()
                .filter(part -> part.isMember() && part.operator().equals(operator))
                .toList();
        return new MostOwed.OfLot(
                !parts.isEmpty(),
                Amount.ofCents(parts.stream().mapToLong(LotLedger.Part::gross).sum()),
                Amount.ofCents(ledger.total()));
    }

    /** Computes the VAT number: FR, then (12 + 3 × (SIREN mod 97)) mod 97 on two digits, then the SIREN. */
    private static String vatNumber(String siret) {
        String siren = siret.substring(0, 9);
        return String.format(Locale.ROOT, "FR%02d%s", (12 + 3 * (Long.parseLong(siren) % 97)) % 97, siren);
    }
}
