package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.ArrangedSection;
import org.cordee.bid.ArrangingSections;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.SectionOrder;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the order of the sections of a settled outline to the lead. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/outline/order")
class SectionOrderResource {

    private final OutlineReading reading;
    private final ArrangingSections arranging;

    SectionOrderResource(OutlineReading reading, ArrangingSections arranging) {
        this.reading = reading;
        this.arranging = arranging;
    }

    record ArrangedSectionBody(
            @NotNull UUID sectionId,
            @NotNull String heading,
            @Nullable BigDecimal weight) {

        ArrangedSection section() {
            return new ArrangedSection(sectionId, heading, weight);
        }
    }

    record SectionOrderBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotEmpty List<@Valid @NotNull ArrangedSectionBody> sections) {}

    @GetMapping
    SectionOrder order(Actor actor, @PathVariable UUID id) {
        return reading.order(actor, id);
    }

    @PutMapping
    SectionOrder arrange(Actor actor, @PathVariable UUID id, @Valid @RequestBody SectionOrderBody body) {
        arranging.arrange(
                actor,
                id,
                body.expectedVersion(),
                body.sections().stream().map(ArrangedSectionBody::section).toList());
        return order(actor, id);
    }
}
