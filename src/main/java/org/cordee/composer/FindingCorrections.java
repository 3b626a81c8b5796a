package org.cordee.composer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.cordee.composer.Correction.Aim;
import org.cordee.composer.Correction.Kind;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/**
 * Searches for the smallest changes that make a given design reach its missed targets. More of the same change never
 * reaches less, so the smallest one is found by bisection; only the law decides that a change is enough.
 */
final class FindingCorrections {

    private static final int SHOWN = 2;

    private final DesignLaw law;
    private final DesignInput material;
    private final Brief brief;
    private final CountingResult counting;
    private final DesignDraft given;
    private final Verdict verdict;

    FindingCorrections(
            DesignLaw law,
            DesignInput material,
            Brief brief,
            CountingResult counting,
            DesignDraft given,
            Verdict verdict) {
        this.law = law;
        this.material = material;
        this.brief = brief;
        this.counting = counting;
        this.given = given;
        this.verdict = verdict;
    }

    List<Correction> all() {
        List<Correction> all = new ArrayList<>();
        if (verdict.amount().isMissed()) {
            partners(counting::isEligible)
                    .forEach(to -> shift(to, 0, Aim.AMOUNT).ifPresent(all::add));
            others(firm -> true).forEach(to -> hand(to, 0, Aim.AMOUNT).ifPresent(all::add));
        }
        int hours = verdict.missingHours();
        if (verdict.amount().isMissed() && hours > 0) {
            partners(firm -> counting.staff(firm) > 0)
                    .forEach(to -> shift(to, hours, Aim.BOTH).ifPresent(all::add));
            others(firm -> counting.staff(firm) > 0)
                    .forEach(to -> hand(to, hours, Aim.BOTH).ifPresent(all::add));
        }
        if (hours > 0) {
            partners(firm -> counting.staff(firm) > 0).forEach(to -> {
                Optional<Correction> own = own(to, hours);
                own.or(() -> shift(to, hours, Aim.HOURS)).ifPresent(all::add);
            });
            hire(hours).ifPresent(all::add);
            others(firm -> counting.staff(firm) > 0)
                    .forEach(to -> hand(to, hours, Aim.HOURS).ifPresent(all::add));
        }
        return all.stream().distinct().sorted(Correction.CHEAPEST_FIRST).toList();
    }

    private List<Firm> partners(Predicate<Firm> which) {
        return given.partners().stream().filter(which).limit(SHOWN).toList();
    }

    /** Returns the eligible firms without a part, the best for any of the parts first. */
    private List<Firm> others(Predicate<Firm> which) {
        return material.firms().stream()
                .filter(counting::isEligible)
                .filter(firm -> !counting.isBarred(firm))
                .filter(which)
                .filter(firm -> given.rows().stream()
                        .noneMatch(row -> row.firm().organisationId().equals(firm.organisationId())))
                .sorted(Comparator.comparingInt((Firm firm) -> -bestFit(firm)).thenComparing(Firm::siret))
                .limit(SHOWN)
                .toList();
    }

    private int bestFit(Firm firm) {
        return material.packages().stream()
                .mapToInt(part -> material.fit(part.slotId(), firm.establishmentId()))
                .max()
                .orElse(0);
    }

    /** Moves points of the lead's own share to a partner, with the given hours of its own staff. */
    private Optional<Correction> shift(Firm to, int hours, Aim aim) {
        long most = given.leadRow().share().tenThousandths() - brief.leastLead().tenThousandths();
        return smallest(most, points -> shifted(to, points, hours), aim).map(points -> {
            DesignDraft after = shifted(to, points, hours);
            long cents =
                    given.leadRow().amount().cents() - after.leadRow().amount().cents();
            boolean beyond = after.rows().stream()
                    .anyMatch(row -> row.firm().equals(to)
                            && row.part() != null
                            && row.share().compareTo(row.part().most()) > 0);
            return new Correction(
                    Kind.SHIFT,
                    aim(after),
                    Percentage.ofTenThousandths(points),
                    Amount.ofCents(cents),
                    hours,
                    material.lead(),
                    to,
                    beyond);
        });
    }

    private DesignDraft shifted(Firm to, long points, int hours) {
        List<DesignDraft.PlannedPart> wanted = new ArrayList<>();
        boolean done = false;
        for (DesignDraft.PlannedPart one : given.wanted()) {
            boolean here = !done && one.firm().equals(to);
            done |= here;
            wanted.add(
                    here
                            ? new DesignDraft.PlannedPart(
                                    one.firm(), one.part(), one.share() + points, one.hours() + hours, one.hired())
                            : one);
        }
        return DesignDraft.of(
                brief.amount(), material.lead(), wanted, given.leadRow().hired().value());
    }

    /** Subcontracts work of the lead's own share to a firm that is not a member. */
    private Optional<Correction> hand(Firm to, int hours, Aim aim) {
        long most = given.leadRow().amount().cents() - 1;
        return smallest(most, cents -> given.handing(to, Amount.ofCents(cents), hours), aim)
                .map(cents -> new Correction(
                        Kind.SUBCONTRACT,
                        aim(given.handing(to, Amount.ofCents(cents), hours)),
                        Percentage.ZERO,
                        Amount.ofCents(cents),
                        hours,
                        material.lead(),
                        to,
                        false));
    }

    /** Adds hours of a partner's own staff for the same share. */
    private Optional<Correction> own(Firm to, int hours) {
        return smallestOf(Kind.OWN_HOURS, shifted(to, 0, hours), to, hours);
    }

    private Optional<Correction> hire(int hours) {
        DesignDraft after = DesignDraft.of(
                brief.amount(),
                material.lead(),
                given.wanted(),
                given.leadRow().hired().value() + (long) hours);
        return smallestOf(Kind.HIRE, after, material.lead(), hours);
    }

    private Optional<Correction> smallestOf(Kind kind, DesignDraft after, Firm to, int hours) {
        return isEnough(after, Aim.HOURS)
                ? Optional.of(new Correction(
                        kind, aim(after), Percentage.ZERO, Amount.ZERO, hours, material.lead(), to, false))
                : Optional.empty();
    }

    private Optional<Long> smallest(long most, LongFunction<DesignDraft> change, Aim aim) {
        if (most < 1 || !isEnough(change.apply(most), aim)) {
            return Optional.empty();
        }
        long below = 0;
        long enough = most;
        while (enough - below > 1) {
            long middle = (below + enough) / 2;
            if (isEnough(change.apply(middle), aim)) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return Optional.of(enough);
    }

    private boolean isEnough(DesignDraft after, Aim aim) {
        Verdict then = law.judge(material, brief, after);
        return (aim == Aim.HOURS || then.amount().isMet())
                && (aim == Aim.AMOUNT || (then.missingHours() == 0 && !isOpen(then)));
    }

    private static boolean isOpen(Verdict then) {
        return then.hours().status().equals("NOT_COMPUTABLE")
                || (then.clause() != null && then.clause().status().equals("NOT_COMPUTABLE"));
    }

    private Aim aim(DesignDraft after) {
        Verdict then = law.judge(material, brief, after);
        boolean amount = verdict.amount().isMissed() && then.amount().isMet();
        boolean hours = verdict.missingHours() > 0 && then.missingHours() == 0;
        if (amount && hours) {
            return Aim.BOTH;
        }
        return amount ? Aim.AMOUNT : Aim.HOURS;
    }
}
