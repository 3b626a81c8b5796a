package org.cordee.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.CorrectingSlot;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.CandidateLine;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a design over into the slots for the lead, wholly or not at all: the proposed candidates come first, with the
 * proposed share at least and the proposed hours. Candidates that were on a list stay behind them; taken over again,
 * nothing changes.
 */
@Component
@Transactional
public class TakingOver {

    /** The maximum length of a slot's list of candidates. */
    private static final int LONGEST_LIST = 20;

    private final ConsortiumLookup lookup;
    private final ConsortiumReading consortia;
    private final DirectoryLookup directory;
    private final RankingCandidates ranking;
    private final CorrectingSlot correcting;

    TakingOver(
            ConsortiumLookup lookup,
            ConsortiumReading consortia,
            DirectoryLookup directory,
            RankingCandidates ranking,
            CorrectingSlot correcting) {
        this.lookup = lookup;
        this.consortia = consortia;
        this.directory = directory;
        this.ranking = ranking;
        this.correcting = correcting;
    }

    /**
     * Takes the design over.
     * @throws RuleViolation when a part is named twice, a share is outside its range, or the slots may no longer change
     */
    public void takeOver(Actor actor, UUID consortiumId, List<GivenPart> design) {
        // The consortium is locked before it is read: a concurrent change of the slots is awaited, and its result is
        // taken over.
        lookup.lock(consortiumId);
        Workspace space = consortia.workspaceOfLead(actor, consortiumId);
        if (design.isEmpty()) {
            throw RuleViolation.of("lines", "design.nothing-to-take-over");
        }
        if (design.stream().map(GivenPart::slotId).distinct().count() < design.size()) {
            throw RuleViolation.of("lines", "design.part-twice");
        }
        Map<UUID, UUID> organisations = organisations(space, design);
        for (GivenPart one : design) {
            SlotLine slot = space.slots().stream()
                    .filter(known -> known.id().equals(one.slotId()))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.of("lines", "design.slot-unknown"));
            ranking.rank(actor, consortiumId, slot.id(), order(slot, one, organisations));
            correcting.correct(actor, consortiumId, slot.id(), draft(slot, one));
        }
    }

    private Map<UUID, UUID> organisations(Workspace space, List<GivenPart> design) {
        List<UUID> ids = new ArrayList<>(
                design.stream().map(GivenPart::establishmentId).distinct().toList());
        space.slots().forEach(slot -> slot.candidates().forEach(one -> ids.add(one.establishmentId())));
        return directory.establishments(ids).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, EstablishmentFacts::organisationId));
    }

    /**
     * Orders the candidates without a second establishment of the same organisation, which would be the same operator
     * twice.
     */
    private static List<UUID> order(SlotLine slot, GivenPart one, Map<UUID, UUID> organisations) {
        UUID organisation = organisations.get(one.establishmentId());
        List<UUID> order = new ArrayList<>(List.of(one.establishmentId()));
        slot.candidates().stream()
                .map(CandidateLine::establishmentId)
                .filter(other -> organisation == null || !organisation.equals(organisations.get(other)))
                .limit(LONGEST_LIST - 1)
                .forEach(order::add);
        return order;
    }

    private static SlotNeed draft(SlotLine slot, GivenPart one) {
        return new SlotNeed(
                slot.lotId(),
                slot.need(),
                slot.cpv(),
                slot.draft().wantedKinds(),
                one.share(),
                slot.maxShare(),
                one.hours(),
                slot.mandatory());
    }
}
