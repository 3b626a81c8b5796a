package org.cordee.consortium;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a slot asks for, so that its candidates can be ranked. */
@Component
@Transactional(readOnly = true)
public class ReadingSlotToFill {

    private final ConsortiumReading reading;
    private final Consortia consortia;
    private final Slots slots;
    private final PreparationReading preparation;
    private final DirectoryLookup directory;

    ReadingSlotToFill(
            ConsortiumReading reading,
            Consortia consortia,
            Slots slots,
            PreparationReading preparation,
            DirectoryLookup directory) {
        this.reading = reading;
        this.consortia = consortia;
        this.slots = slots;
        this.preparation = preparation;
        this.directory = directory;
    }

    /**
     * Returns a slot for its lead.
     *
     * @throws NotFound when there is no such slot, and for everybody else
     */
    public SlotToFill of(Actor actor, UUID consortiumId, UUID slotId) {
        if (reading.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        Consortium consortium = consortia.get(consortiumId);
        SlotRequirements need = preparation.need(consortium, slotId);
        Slot slot = slots.get(slotId);
        Map<UUID, UUID> listed = new LinkedHashMap<>();
        slot.candidates().forEach(one -> listed.put(one.establishmentId(), one.organisationId()));
        return new SlotToFill(
                slotId,
                slot.lotId(),
                consortium.leadOrganisationId(),
                slot.need().need(),
                new SlotRequirements(
                        need.cpv(),
                        need.places(),
                        need.wantedKinds(),
                        need.hours(),
                        need.months(),
                        need.excludedOrganisations(),
                        directory
                                .establishment(consortium.leadEstablishmentId())
                                .siren()),
                listed);
    }
}
