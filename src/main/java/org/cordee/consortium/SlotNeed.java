package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/** The requirements of a slot; the range of shares is never empty or inverted. */
@Embeddable
record SlotNeed(
        @Column(name = "lot_id") UUID lotId,
        @Column(name = "need") String need,
        @Column(name = "cpv") String cpv,
        @Column(name = "wanted_kinds") String kinds,
        @Column(name = "min_share") BigDecimal min,
        @Column(name = "max_share") BigDecimal max,
        @Column(name = "hours_target") int hours,
        @Column(name = "mandatory") boolean mandatory) {

    private static final Pattern CPV = Pattern.compile("\\d{8}(-\\d)?");
    private static final Pattern KIND = Pattern.compile("[A-Z_]{2,20}");

    static SlotNeed of(SlotDraft draft) {
        CollectedRefusals checks = new CollectedRefusals();
        String need = checks.read(() -> TextRules.required(draft.need(), "need", TextRules.SHORT), "");
        if (!CPV.matcher(draft.cpv()).matches()) {
            checks.refuse(RuleViolation.of("cpv", "consortium.slot.cpv-malformed", draft.cpv()));
        }
        if (draft.maxShare().value().signum() == 0 || draft.minShare().compareTo(draft.maxShare()) > 0) {
            checks.refuse(RuleViolation.of("maxShare", "consortium.slot.range-turned"));
        }
        for (String kind : draft.wantedKinds()) {
            if (!KIND.matcher(kind).matches()) {
                checks.refuse(RuleViolation.of("wantedKinds", "consortium.slot.kind-unknown", kind));
            }
        }
        checks.throwIfRefused();
        return new SlotNeed(
                draft.lotId(),
                need,
                draft.cpv(),
                String.join(",", new TreeSet<>(draft.wantedKinds())),
                draft.minShare().value(),
                draft.maxShare().value(),
                draft.hoursTarget().value(),
                draft.mandatory());
    }

    boolean isSameWork(SlotDraft draft) {
        return lotId.equals(draft.lotId()) && need.equals(draft.need().strip());
    }

    public Set<String> wantedKinds() {
        return kinds.isEmpty() ? Set.of() : Arrays.stream(kinds.split(",")).collect(Collectors.toUnmodifiableSet());
    }

    public Percentage minShare() {
        return new Percentage(min);
    }

    public Percentage maxShare() {
        return new Percentage(max);
    }

    public Hours hoursTarget() {
        return new Hours(hours);
    }
}
