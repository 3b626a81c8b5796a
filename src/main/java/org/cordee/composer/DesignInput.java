package org.cordee.composer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The input of a design: the lot, the lead, the parts it would entrust, and the firms that could take them.
 *
 * @param firms all firms beside the lead, each once
 * @param fits how well establishments fit each slot, 0 to 100; a firm without an entry is no candidate
 * @param ofHours the part of each fit that the establishment's monthly hours gave
 */
public record DesignInput(
        DesignLot work,
        Firm lead,
        List<WorkPackage> packages,
        List<Firm> firms,
        Map<UUID, Map<UUID, Integer>> fits,
        Map<UUID, Map<UUID, Integer>> ofHours) {

    /** Creates an input whose fits do not depend on hours. */
    DesignInput(
            DesignLot work,
            Firm lead,
            List<WorkPackage> packages,
            List<Firm> firms,
            Map<UUID, Map<UUID, Integer>> fits) {
        this(work, lead, packages, firms, fits, Map.of());
    }

    Optional<Firm> firm(UUID establishmentId) {
        return Stream.concat(Stream.of(lead), firms.stream())
                .filter(firm -> firm.establishmentId().equals(establishmentId))
                .findFirst();
    }

    int fit(UUID slotId, UUID establishmentId) {
        return fits.getOrDefault(slotId, Map.of()).getOrDefault(establishmentId, 0);
    }

    int fitOfHours(UUID slotId, UUID establishmentId) {
        return ofHours.getOrDefault(slotId, Map.of()).getOrDefault(establishmentId, 0);
    }
}
