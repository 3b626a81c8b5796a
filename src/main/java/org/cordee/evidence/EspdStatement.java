package org.cordee.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a member gives once for the ESPD of all its consortia, beside the data for the official forms and
 * its declaration on honour.
 *
 * @param grounds each code once
 * @param capacities each code once
 * @param representatives the persons who may bind the member, three at most
 * @param insured the sum insured by the professional liability insurance, in euros; null when not stated
 */
public record EspdStatement(
        List<StatedGround> grounds,
        List<StatedCapacity> capacities,
        List<StatedRepresentative> representatives,
        @Nullable Amount insured) {

    /** The standard has 64 criteria; a new version may have more. */
    private static final int MOST_CRITERIA = 150;

    static final int MOST_REPRESENTATIVES = 3;

    public static final EspdStatement NOTHING = new EspdStatement(List.of(), List.of(), List.of(), null);

    public EspdStatement {
        grounds = List.copyOf(grounds);
        capacities = capacities.stream().filter(one -> !one.isEmpty()).toList();
        representatives = List.copyOf(representatives);
        requireEachOnce("grounds", grounds.stream().map(StatedGround::code).toList());
        requireEachOnce(
                "capacities", capacities.stream().map(StatedCapacity::code).toList());
        if (representatives.size() > MOST_REPRESENTATIVES) {
            throw RuleViolation.of("representatives", "application.data.too-many", MOST_REPRESENTATIVES);
        }
    }

    private static void requireEachOnce(String field, List<String> codes) {
        if (codes.size() > MOST_CRITERIA) {
            throw RuleViolation.of(field, "application.data.too-many", MOST_CRITERIA);
        }
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> {
            if (!seen.add(code)) {
                throw RuleViolation.of(field, "application.espd.criterion-twice", code);
            }
        });
    }

    /** Returns what is stated about a ground. */
    public Optional<StatedGround> ground(String code) {
        return grounds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Returns what is stated about a selection criterion. */
    public Optional<StatedCapacity> capacity(String code) {
        return capacities.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Returns this statement with new answers to some criteria; those of other requests stay.
     *
     * @param asked the codes that were asked: what is not answered any more is removed
     */
    public EspdStatement answering(Set<String> asked, EspdStatement said) {
        return new EspdStatement(
                Stream.concat(grounds.stream().filter(one -> !asked.contains(one.code())), said.grounds().stream())
                        .toList(),
                Stream.concat(
                                capacities.stream().filter(one -> !asked.contains(one.code())),
                                said.capacities().stream())
                        .toList(),
                said.representatives(),
                said.insured());
    }

    /** Omits grounds and persons, because this text may be logged. */
    @Override
    public String toString() {
        return "EspdStatement";
    }
}
