package org.cordee.composer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Workspace.CandidateLine;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/**
 * A part of the lot the lead would entrust, which is a slot of its consortium.
 *
 * @param hours of people in insertion asked of it
 * @param mandatory false when the lead may keep it
 * @param ranked establishments in the order the lead would ask them
 */
public record WorkPackage(
        UUID slotId,
        String need,
        String cpv,
        Set<OrganisationKind> wantedKinds,
        Percentage least,
        Percentage most,
        Hours hours,
        boolean mandatory,
        List<UUID> ranked) {

    static WorkPackage of(SlotLine slot) {
        return new WorkPackage(
                slot.id(),
                slot.need(),
                slot.cpv(),
                slot.wantedKinds().stream()
                        .filter(code -> List.of(OrganisationKind.values()).stream()
                                .anyMatch(kind -> kind.name().equals(code)))
                        .map(OrganisationKind::valueOf)
                        .collect(Collectors.toSet()),
                slot.minShare(),
                slot.maxShare(),
                slot.hoursTarget(),
                slot.mandatory(),
                slot.candidates().stream().map(CandidateLine::establishmentId).toList());
    }

    boolean wants(Set<OrganisationKind> kinds) {
        return wantedKinds.isEmpty() || kinds.stream().anyMatch(wantedKinds::contains);
    }

    int middle() {
        return (int) ((least.tenThousandths() + most.tenThousandths()) / 2);
    }
}
