package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.shares.ExposureReading;
import org.cordee.consortium.shares.ExposureView;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the amounts that members may owe under each form of consortium. */
@RestController
class ExposureResource {

    private final ExposureReading exposures;

    ExposureResource(ExposureReading exposures) {
        this.exposures = exposures;
    }

    @GetMapping("/api/v1/consortia/{id}/exposure")
    ExposureView read(Actor actor, @PathVariable UUID id) {
        return exposures.viewFor(actor, id);
    }
}
