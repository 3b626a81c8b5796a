package org.cordee.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that a design is made of: the lot, the lead, the parts it would entrust, and who could take them.
 *
 * @param firms everybody beside the lead, each once
 * @param fits of each slot, how well establishments fit it, 0 to 100; who is not in it does not come into question
 */
public record Material(
        Work work, Firm lead, List<WorkPackage> packages, List<Firm> firms, Map<UUID, Map<UUID, Integer>> fits) {

    Optional<Firm> firm(UUID establishmentId) {
        return Stream.concat(Stream.of(lead), firms.stream())
                .filter(firm -> firm.establishmentId().equals(establishmentId))
                .findFirst();
    }

    int fit(UUID slotId, UUID establishmentId) {
        return fits.getOrDefault(slotId, Map.of()).getOrDefault(establishmentId, 0);
    }
}
