package org.cordee.composer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/** Converts a design into a puzzle of whole numbers, and the solution back into a design. */
final class PuzzleWriting {

    private static final long ALL_STAFF = Money.WHOLE;

    private final DesignInput material;
    private final Brief brief;
    private final CountingResult counting;
    private final Money money;
    private final List<Firm> firms;

    PuzzleWriting(DesignInput material, Brief brief, CountingResult counting) {
        this.material = material;
        this.brief = brief;
        this.counting = counting;
        this.money = money(brief, counting);
        this.firms = onePlaceEach();
    }

    /**
     * Keeps one establishment per unit, because two establishments of one unit are one operator (D5): the one that fits
     * more parts.
     */
    private List<Firm> onePlaceEach() {
        Map<UUID, Firm> best = new LinkedHashMap<>();
        material.firms().stream()
                .filter(firm -> !counting.isBarred(firm))
                .filter(firm -> !firm.organisationId().equals(material.lead().organisationId()))
                .forEach(firm ->
                        best.merge(firm.organisationId(), firm, (one, other) -> fits(other) > fits(one) ? other : one));
        return List.copyOf(best.values());
    }

    private int fits(Firm firm) {
        return material.packages().stream()
                .mapToInt(part -> material.fit(part.slotId(), firm.establishmentId()))
                .sum();
    }

    Puzzle puzzle() {
        long hours = money.knowsHours() ? counting.hours() : 0;
        Aims aims = new Aims(
                counting.cents(),
                Math.max(0, hours - brief.leadHours().value()),
                counting.isEligible(material.lead()),
                (int) brief.leastLead().tenThousandths(),
                brief.mostMembers());
        List<Operator> operators = firms.stream()
                .map(firm -> new Operator(counting.isEligible(firm), counting.staff(firm), capacity(firm)))
                .toList();
        return new Puzzle(money, material.packages().stream().map(this::part).toList(), operators, aims);
    }

    private int capacity(Firm firm) {
        Integer monthly = firm.hoursPerMonth();
        return monthly == null
                ? Money.WHOLE
                : money.shareWithin((long) monthly * material.work().countedMonths());
    }

    private PuzzlePart part(WorkPackage part) {
        List<PuzzlePart.Option> options = new ArrayList<>();
        for (int place = 0; place < firms.size(); place++) {
            Firm firm = firms.get(place);
            int fit = material.fit(part.slotId(), firm.establishmentId());
            int hours = money.knowsHours() ? part.hours().value() : 0;
            boolean structure = counting.isStructure(firm);
            int least = Math.max(
                    (int) Math.max(1, part.least().tenThousandths()),
                    money.shareFor(hours, structure ? counting.staff(firm) : ALL_STAFF));
            int most = (int) Math.min(part.most().tenThousandths(), capacity(firm));
            if (fit > 0 && part.wants(firm.kinds()) && least <= most) {
                options.add(new PuzzlePart.Option(place, fit, least, most, structure ? 0 : hours));
            }
        }
        return new PuzzlePart(weight(part), options, part.mandatory());
    }

    /** Returns the part of a mix's weighted fit that the firms' monthly hours gave. */
    int fitOfHours(Mix mix) {
        int fit = 0;
        for (int part = 0; part < material.packages().size(); part++) {
            if (mix.operator(part) != Mix.LEAD) {
                WorkPackage taken = material.packages().get(part);
                Firm firm = firms.get(mix.operator(part));
                fit += weight(taken) * material.fitOfHours(taken.slotId(), firm.establishmentId());
            }
        }
        return fit;
    }

    private static int weight(WorkPackage part) {
        return Math.max(1, part.middle() / 1_000);
    }

    static Money money(Brief brief, CountingResult counting) {
        Amount hour = brief.hourlyCost() == null ? counting.assumedCost() : brief.hourlyCost();
        Percentage labour = brief.labourShare();
        return labour == null || hour == null
                ? new Money(brief.amount().cents(), 0, 1)
                : new Money(brief.amount().cents(), labour.tenThousandths(), hour.cents());
    }

    /**
     * Converts a mix into a design with as few hours as reach the target, the insertion structures' own hours before
     * the lead's.
     */
    DesignDraft draft(Mix mix) {
        long[] hours = new long[material.packages().size()];
        Map<Firm, Long> room = new HashMap<>();
        long missing = money.knowsHours() ? counting.hours() : 0;
        for (int part = 0; part < hours.length; part++) {
            if (mix.operator(part) != Mix.LEAD) {
                hours[part] = material.packages().get(part).hours().value();
                missing -= hours[part];
                room.merge(firms.get(mix.operator(part)), -hours[part], Long::sum);
            }
        }
        amounts(mix).forEach((firm, cents) -> room.merge(firm, room(firm, cents), Long::sum));
        for (int part = 0; part < hours.length; part++) {
            if (mix.operator(part) != Mix.LEAD) {
                Firm firm = firms.get(mix.operator(part));
                long more = Math.max(0, Math.min(missing, room.getOrDefault(firm, 0L)));
                hours[part] += more;
                missing -= more;
                room.merge(firm, -more, Long::sum);
            }
        }
        long hired = Math.max(0, Math.min(missing, brief.leadHours().value()));
        return DesignDraft.of(brief.amount(), material.lead(), wanted(mix, hours), hired);
    }

    private Map<Firm, Long> amounts(Mix mix) {
        Map<Firm, Long> amounts = new HashMap<>();
        for (int part = 0; part < material.packages().size(); part++) {
            if (mix.operator(part) != Mix.LEAD) {
                amounts.merge(firms.get(mix.operator(part)), money.centsOf(mix.share(part)), Long::sum);
            }
        }
        return amounts;
    }

    private long room(Firm firm, long cents) {
        return money.knowsHours() ? money.insertionHours(cents, counting.staff(firm)) : 0;
    }

    private List<DesignDraft.PlannedPart> wanted(Mix mix, long[] hours) {
        List<DesignDraft.PlannedPart> wanted = new ArrayList<>();
        for (int part = 0; part < hours.length; part++) {
            if (mix.operator(part) != Mix.LEAD) {
                Firm firm = firms.get(mix.operator(part));
                boolean own = counting.isStructure(firm);
                wanted.add(new DesignDraft.PlannedPart(
                        firm,
                        material.packages().get(part),
                        mix.share(part),
                        own ? hours[part] : 0,
                        own ? 0 : hours[part]));
            }
        }
        return wanted;
    }
}
