package org.cordee.notification.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordee.notification.ReadingWaitingAddresses;
import org.cordee.notification.ReadingWaitingAddresses.WaitingAddress;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the organisations whose letter waits for a proven address to API clients of a coordinator. */
@RestController
@RequestMapping("/api/v1/directory/waiting-addresses")
class WaitingAddressesResource {

    private final ReadingWaitingAddresses reading;

    WaitingAddressesResource(ReadingWaitingAddresses reading) {
        this.reading = reading;
    }

    @GetMapping
    PagedModel<WaitingAddress> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int size) {
        return new PagedModel<>(reading.waiting(actor, PageRequest.of(page, size)));
    }
}
