package org.cordee.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Amount;

/**
 * Finds out why there is no design: first the obstacles that cannot be avoided, then the single aim that is too high.
 */
final class Obstacles {

    private final DesignInput material;
    private final CountingResult counting;
    private final Puzzle puzzle;
    private final SearchLimit effort;

    Obstacles(DesignInput material, CountingResult counting, Puzzle puzzle, SearchLimit effort) {
        this.material = material;
        this.counting = counting;
        this.puzzle = puzzle;
        this.effort = effort;
    }

    List<Obstacle> all() {
        List<Obstacle> all = new ArrayList<>();
        if (counting.isBarred(material.lead())) {
            boolean elsewhere = material.work().reservation() == ReservationArticle.NONE;
            all.add(Obstacle.of(
                    elsewhere ? "lead-elsewhere" : "lead-barred",
                    material.lead().name()));
        }
        if (!counting.handedOn().isEmpty()) {
            all.add(Obstacle.of("task-handed-on", String.join(", ", counting.handedOn())));
        }
        for (int place = 0; place < puzzle.parts().size(); place++) {
            PuzzlePart part = puzzle.parts().get(place);
            if (part.mandatory() && part.options().isEmpty()) {
                all.add(nobody(material.packages().get(place)));
            }
        }
        Aims aims = puzzle.aims();
        if (all.isEmpty() && puzzle.mostCents() < aims.cents()) {
            all.add(Obstacle.of("amount", Amount.ofCents(puzzle.mostCents()), Amount.ofCents(aims.cents())));
        }
        if (all.isEmpty() && puzzle.mostHours() < aims.hours()) {
            all.add(Obstacle.of("hours", puzzle.mostHours(), aims.hours()));
        }
        return all.isEmpty() ? tooMuch(aims) : all;
    }

    /** Returns the single aims without which there would be a design. */
    private List<Obstacle> tooMuch(Aims aims) {
        List<Obstacle> found = new ArrayList<>();
        if (aims.mostMembers() < puzzle.parts().size() && isPossible(aims.withAnyNumber())) {
            found.add(Obstacle.of("members", aims.mostMembers()));
        }
        if (aims.hours() > 0 && isPossible(aims.withoutHours())) {
            found.add(Obstacle.of("without-hours", aims.hours()));
        }
        if (aims.cents() > 0 && isPossible(aims.withoutCents())) {
            found.add(Obstacle.of("without-amount", Amount.ofCents(aims.cents())));
        }
        if (found.isEmpty()) {
            found.add(Obstacle.of("together"));
        }
        return found;
    }

    private boolean isPossible(Aims aims) {
        return new Searching(puzzle.with(aims), effort).isPossible().orElse(false);
    }

    private Obstacle nobody(WorkPackage part) {
        Map<?, ?> fits = material.fits().getOrDefault(part.slotId(), Map.of());
        List<Firm> ofTheTrade = material.firms().stream()
                .filter(firm -> fits.containsKey(firm.establishmentId()))
                .filter(firm -> !counting.isBarred(firm))
                .toList();
        if (ofTheTrade.isEmpty()) {
            return Obstacle.of("nobody-of-the-trade", part.need(), part.cpv());
        }
        if (ofTheTrade.stream().noneMatch(firm -> part.wants(firm.kinds()))) {
            return Obstacle.of("nobody-of-the-kind", part.need(), ofTheTrade.size());
        }
        return Obstacle.of("nobody-has-room", part.need(), part.hours().value());
    }
}
