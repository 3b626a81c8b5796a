package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.cordee.bid.MarginReading;
import org.cordee.bid.SettingMargin;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the lead's margin and provision for risk over HTTP, in euros without VAT, to the lead only. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/margin")
class MarginResource {

    private final MarginReading reading;
    private final SettingMargin setting;

    MarginResource(MarginReading reading, SettingMargin setting) {
        this.reading = reading;
        this.setting = setting;
    }

    record MarginBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull BigDecimal margin,
            @NotNull BigDecimal risk,
            @NotNull String note) {}

    record MarginAnswer(
            UUID consortiumId,
            int version,
            BigDecimal margin,
            BigDecimal risk,
            String note,
            BigDecimal ownAmount,
            BigDecimal totalAmount,
            boolean maySet) {

        static MarginAnswer of(MarginReading.MarginView view) {
            return new MarginAnswer(
                    view.consortiumId(),
                    view.margin().version(),
                    view.margin().margin().euros(),
                    view.margin().risk().euros(),
                    view.margin().note(),
                    view.own().euros(),
                    view.total().euros(),
                    view.maySet());
        }
    }

    @GetMapping
    MarginAnswer margin(Actor actor, @PathVariable UUID id) {
        return MarginAnswer.of(reading.margin(actor, id));
    }

    @PutMapping
    MarginAnswer set(Actor actor, @PathVariable UUID id, @Valid @RequestBody MarginBody body) {
        setting.set(
                actor,
                id,
                body.expectedVersion(),
                amount("margin", body.margin()),
                amount("risk", body.risk()),
                body.note());
        return margin(actor, id);
    }

    private static Amount amount(String field, BigDecimal euros) {
        try {
            return new Amount(euros);
        } catch (RuleViolation no) {
            throw RuleViolation.of(field, no.key(), no.arguments());
        }
    }
}
