package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/**
 * A part of one lot that the lead wants to entrust.
 *
 * @param need the work, in the lead's words
 * @param wantedKinds codes of the kinds looked for; any one of them is enough, an empty set means all
 * @param mandatory whether the consortium is useless without it
 */
@Embeddable
public record SlotNeed(
        @Column(name = "lot_id") UUID lotId,
        @Column(name = "need") String need,
        @Column(name = "cpv") String cpv,

        @Convert(converter = KindsConverter.class) @Column(name = "wanted_kinds")
        Set<String> wantedKinds,

        @Column(name = "min_share") Percentage minShare,
        @Column(name = "max_share") Percentage maxShare,
        @Column(name = "hours_target") Hours hoursTarget,
        @Column(name = "mandatory") boolean mandatory) {

    private static final Pattern CPV = Pattern.compile("\\d{8}(-\\d)?");
    private static final Pattern KIND = Pattern.compile("[A-Z_]{2,20}");

    public SlotNeed {
        wantedKinds = Set.copyOf(wantedKinds);
    }

    /**
     * Returns the need with its words stripped. The range of shares must not be empty or inverted.
     *
     * @throws RuleViolation with all errors, each in its field
     */
    public SlotNeed checked() {
        CollectedRefusals checks = new CollectedRefusals();
        String words = checks.read(() -> TextRules.required(need, "need", TextRules.SHORT), "");
        if (!CPV.matcher(cpv).matches()) {
            checks.refuse(RuleViolation.of("cpv", "consortium.slot.cpv-malformed", cpv));
        }
        if (maxShare.value().signum() == 0 || minShare.compareTo(maxShare) > 0) {
            checks.refuse(RuleViolation.of("maxShare", "consortium.slot.range-turned"));
        }
        for (String kind : wantedKinds) {
            if (!KIND.matcher(kind).matches()) {
                checks.refuse(RuleViolation.of("wantedKinds", "consortium.slot.kind-unknown", kind));
            }
        }
        checks.throwIfRefused();
        return new SlotNeed(lotId, words, cpv, wantedKinds, minShare, maxShare, hoursTarget, mandatory);
    }

    boolean isSameWork(SlotNeed other) {
        return lotId.equals(other.lotId) && need.equals(other.need.strip());
    }
}
