package org.cordee.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Searches designs of one lot for the lead, or judges one that the lead has in mind. Nothing is stored. A search takes
 * seconds and a processor, so that only a few run at once.
 */
@Component
public class Designing {

    private final ConsortiumReading consortia;
    private final DesignInputReading materials;
    private final DesignLaw law;
    private final DesignSettings settings;
    private final Semaphore places;

    Designing(ConsortiumReading consortia, DesignInputReading materials, DesignLaw law, DesignSettings settings) {
        this.consortia = consortia;
        this.materials = materials;
        this.law = law;
        this.settings = settings;
        this.places = new Semaphore(settings.searches());
    }

    /**
     * Reads the input of a search: the lot as published and the parts as the slots describe them.
     *
     * @throws RuleViolation when the consortium does not answer the lot
     */
    public DesignInput material(Actor actor, UUID consortiumId, UUID lotId) {
        return material(actor, consortiumId, lotId, List.of());
    }

    private DesignInput material(Actor actor, UUID consortiumId, UUID lotId, List<UUID> others) {
        Workspace space = consortia.workspaceOfLead(actor, consortiumId);
        if (!space.facts().lotIds().contains(lotId)) {
            throw RuleViolation.of("lotId", "design.lot-unknown");
        }
        return materials.of(actor, space, lotId, others);
    }

    /** Returns within how many seconds {@link #design} answers. */
    public long mostSeconds() {
        return settings.mostSeconds();
    }

    /**
     * Searches mixes of members, shares and hours that reach both targets, best fit first.
     *
     * @param material of a consortium that the asking actor leads
     * @throws RuleViolation when the consortium has no slot on the lot, or all places for searches are taken
     */
    public DesignResult design(DesignInput material, Brief brief) {
        requireParts(material);
        if (!places.tryAcquire()) {
            throw new RuleViolation("design.busy");
        }
        try {
            return new Designer(law, material, brief, SearchLimit.of(settings.searchTime())).outcome();
        } finally {
            places.release();
        }
    }

    /**
     * Judges a design the lead has in mind, with the cheapest changes that reach its missed targets.
     *
     * @throws RuleViolation when it names an unknown slot or establishment, or leaves no share to the lead
     */
    public Design judge(Actor actor, UUID consortiumId, UUID lotId, Brief brief, List<GivenPart> given) {
        DesignInput material = material(
                actor,
                consortiumId,
                lotId,
                given.stream().map(GivenPart::establishmentId).toList());
        return judged(material, brief, given);
    }

    /** Judges the design that the slots describe: the first candidate of each with the minimum of its range. */
    public Design judgeFirstChoices(DesignInput material, Brief brief) {
        return judged(material, brief, firstChoices(material));
    }

    /** Judges the design that the slots describe, without searching for changes. */
    Verdict verdictOnFirstChoices(DesignInput material, Brief brief) {
        CountingResult counting = law.counting(material, brief);
        return law.judge(material, brief, drafted(material, brief, counting, firstChoices(material)));
    }

    private static List<GivenPart> firstChoices(DesignInput material) {
        return material.packages().stream()
                .filter(part -> !part.ranked().isEmpty())
                .map(part -> new GivenPart(part.slotId(), part.ranked().get(0), part.least(), part.hours()))
                .toList();
    }

    private Design judged(DesignInput material, Brief brief, List<GivenPart> given) {
        CountingResult counting = law.counting(material, brief);
        DesignDraft draft = drafted(material, brief, counting, given);
        Verdict verdict = law.judge(material, brief, draft);
        return new Design(draft, verdict, new FindingCorrections(law, material, brief, counting, draft, verdict).all());
    }

    private static DesignDraft drafted(
            DesignInput material, Brief brief, CountingResult counting, List<GivenPart> given) {
        List<DesignDraft.PlannedPart> wanted = new ArrayList<>();
        for (int place = 0; place < given.size(); place++) {
            GivenPart one = given.get(place);
            wanted.add(RuleViolation.inPart("lines[" + place + "]", () -> wanted(material, counting, one)));
        }
        return DesignDraft.of(
                brief.amount(), material.lead(), wanted, brief.leadHours().value());
    }

    private static DesignDraft.PlannedPart wanted(DesignInput material, CountingResult counting, GivenPart given) {
        WorkPackage part = material.packages().stream()
                .filter(one -> one.slotId().equals(given.slotId()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("slotId", "design.slot-unknown"));
        Firm firm = material.firms().stream()
                .filter(one -> one.establishmentId().equals(given.establishmentId()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("establishmentId", "design.establishment-unknown"));
        boolean own = counting.isStructure(firm);
        long hours = given.hours().value();
        return new DesignDraft.PlannedPart(
                firm, part, given.share().tenThousandths(), own ? hours : 0, own ? 0 : hours);
    }

    private static void requireParts(DesignInput material) {
        if (material.packages().isEmpty()) {
            throw new RuleViolation("design.no-part");
        }
    }
}
