package org.cordee.composer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.cordee.composer.PuzzlePart.Option;

/** A design as a problem of whole numbers, with an exact check of a mix. */
record Puzzle(Money money, List<PuzzlePart> parts, List<Operator> operators, Aims aims) {

    public Puzzle {
        parts = List.copyOf(parts);
        operators = List.copyOf(operators);
    }

    public Puzzle with(Aims other) {
        return new Puzzle(money, parts, operators, other);
    }

    /**
     * Returns true when the mix respects every range, capacity and number and reaches both aims, to the cent and the
     * hour.
     */
    public boolean holds(Mix mix) {
        Map<Integer, Integer> shares = new HashMap<>();
        Set<Integer> members = new HashSet<>();
        for (int part = 0; part < mix.size(); part++) {
            int operator = mix.operator(part);
            int share = mix.share(part);
            if (operator == Mix.LEAD) {
                if (parts.get(part).mandatory() || share != 0) {
                    return false;
                }
                continue;
            }
            boolean inRange = option(part, operator)
                    .filter(option -> option.least() <= share && share <= option.most())
                    .isPresent();
            if (!inRange) {
                return false;
            }
            members.add(operator);
            shares.merge(operator, share, Integer::sum);
        }
        return members.size() <= aims.mostMembers()
                && mix.shared() <= Money.WHOLE - aims.leastLead()
                && shares.entrySet().stream()
                        .allMatch(of ->
                                of.getValue() <= operators.get(of.getKey()).most())
                && eligibleCents(mix) >= aims.cents()
                && hours(mix) >= aims.hours();
    }

    /** Returns the cents that count, the lead's included when it counts. */
    public long eligibleCents(Mix mix) {
        long eligible = 0;
        long others = 0;
        for (int part = 0; part < mix.size(); part++) {
            if (mix.operator(part) != Mix.LEAD) {
                long cents = money.centsOf(mix.share(part));
                others += cents;
                eligible += operators.get(mix.operator(part)).eligible() ? cents : 0;
            }
        }
        return eligible + (aims.leadEligible() ? money.cents() - others : 0);
    }

    /** Returns the hours of people in insertion that the members can give at most. */
    public long hours(Mix mix) {
        Map<Integer, Long> cents = new HashMap<>();
        long hired = 0;
        for (int part = 0; part < mix.size(); part++) {
            if (mix.operator(part) != Mix.LEAD) {
                hired += option(part, mix.operator(part)).map(Option::hours).orElse(0);
                cents.merge(mix.operator(part), money.centsOf(mix.share(part)), Long::sum);
            }
        }
        return hired
                + cents.entrySet().stream()
                        .mapToLong(of -> money.insertionHours(
                                of.getValue(), operators.get(of.getKey()).staff()))
                        .sum();
    }

    /** Returns the cents that could count at most, without regard to the other rules of a mix. */
    public long mostCents() {
        Gains gains = new Gains(this);
        double most = best(gains::most);
        double whole = aims.leadEligible() ? Money.WHOLE + most : Math.min(most, Money.WHOLE - aims.leastLead());
        return Math.min(money.cents(), money.centsOf((long) whole));
    }

    /** Returns the hours that could be reached at most, without regard to the other rules of a mix. */
    public long mostHours() {
        Gains gains = new Gains(this);
        return (long) best(option -> gains.hours(option, option.most()));
    }

    private double best(ToDoubleFunction<Option> gain) {
        return parts.stream()
                .mapToDouble(
                        part -> part.options().stream().mapToDouble(gain).max().orElse(0))
                .sum();
    }

    /** Returns the weighted fit, 0 to 100 × the weights. */
    public int fit(Mix mix) {
        int fit = 0;
        for (int part = 0; part < mix.size(); part++) {
            int weight = parts.get(part).weight();
            fit += option(part, mix.operator(part)).map(Option::fit).orElse(0) * weight;
        }
        return fit;
    }

    /** Returns the weight of all parts together. */
    public int weight() {
        return parts.stream().mapToInt(PuzzlePart::weight).sum();
    }

    Optional<Option> option(int part, int operator) {
        return parts.get(part).options().stream()
                .filter(option -> option.operator() == operator)
                .findFirst();
    }
}
