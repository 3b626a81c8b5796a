package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.DraftPauseReason;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceRow;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.PriceView;
import org.cordee.bid.ValidatingPrice;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.SigningAct;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves price schedules over HTTP in euros without VAT. A request that writes names the version it read. */
@RestController
@RequestMapping("/api/v1")
class PriceResource {

    private final BidReading reading;
    private final FillingPrices filling;
    private final JustifyingPrice justifying;
    private final ValidatingPrice validating;

    PriceResource(BidReading reading, FillingPrices filling, JustifyingPrice justifying, ValidatingPrice validating) {
        this.reading = reading;
        this.filling = filling;
        this.justifying = justifying;
        this.validating = validating;
    }

    /**
     * One line: the quantity has three decimals, the unit price six. The server computes the total.
     *
     * @param shared true when several members price this line of the buyer's file together: the unit price is this
     * member's part; ignored when it is sent
     */
    record PriceLineBody(
            @NotNull String code,
            @NotNull String label,
            @NotNull String unit,
            @NotNull BigDecimal quantity,
            @NotNull BigDecimal unitPrice,
            @Nullable BigDecimal total,
            @Nullable Boolean shared) {

        static PriceLineBody of(PriceLine line) {
            return new PriceLineBody(
                    line.code(),
                    line.label(),
                    line.unit(),
                    line.quantity(),
                    line.unitPrice(),
                    line.total().euros(),
                    line.shared());
        }

        PriceLine toLine() {
            return new PriceLine(code, label, unit, quantity, unitPrice);
        }
    }

    record PriceBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull List<@Valid PriceLineBody> lines) {}

    record PriceVersionBody(@NotNull @Min(0) Integer version) {}

    record JustificationBody(@NotNull String comment) {}

    record PriceValidationBody(
            @NotNull @Min(0) Integer version,
            @NotNull Decision decision,
            @Nullable String comment) {

        enum Decision {
            VALIDATE,
            CHANGES
        }
    }

    /**
     * A member's price.
     *
     * @param frameName the name of the buyer's file that gives the lines: then only unit prices may change; null while
     * the member writes its own lines
     */
    record PriceAnswer(
            UUID id,
            UUID consortiumId,
            PriceSheetState state,
            int version,
            @Nullable BigDecimal amount,
            BigDecimal agreedAmount,
            @Nullable BigDecimal difference,
            String currency,
            List<PriceLineBody> lines,
            @Nullable String justification,
            @Nullable String remark,
            @Nullable String frameName,
            Instant dueAt,
            boolean late,
            boolean mayGive,
            boolean mayJustify,
            boolean mayValidate,
            @Nullable DraftPauseReason rest) {

        static PriceAnswer of(PriceView price) {
            Amount amount = price.amount();
            return new PriceAnswer(
                    price.id(),
                    price.consortiumId(),
                    price.state(),
                    price.version(),
                    amount == null ? null : amount.euros(),
                    price.agreed().euros(),
                    price.difference(),
                    "EUR",
                    price.lines().stream().map(PriceLineBody::of).toList(),
                    price.justification(),
                    price.remark(),
                    price.frameName(),
                    price.dueAt(),
                    price.late(),
                    price.mayGive(),
                    price.mayJustify(),
                    price.mayValidate(),
                    price.rest());
        }
    }

    @GetMapping("/consortia/{id}/prices")
    List<PriceRow> prices(Actor actor, @PathVariable UUID id) {
        return reading.prices(actor, id);
    }

    @GetMapping("/prices/{id}")
    PriceAnswer price(Actor actor, @PathVariable UUID id) {
        return PriceAnswer.of(reading.price(actor, id));
    }

    @PutMapping("/prices/{id}")
    PriceAnswer save(Actor actor, @PathVariable UUID id, @Valid @RequestBody PriceBody price) {
        filling.save(
                actor,
                id,
                price.expectedVersion(),
                price.lines().stream().map(PriceLineBody::toLine).toList());
        return price(actor, id);
    }

    /** Hands the price in. The refusal names the difference when the sum is not the agreed amount to the cent. */
    @PostMapping("/prices/{id}/submission")
    PriceAnswer handIn(Actor actor, @PathVariable UUID id, @Valid @RequestBody PriceVersionBody read) {
        filling.handIn(actor, id, read.version());
        return price(actor, id);
    }

    @PostMapping("/prices/{id}/lump-sum")
    PriceAnswer giveLumpSum(Actor actor, @PathVariable UUID id, @Valid @RequestBody PriceVersionBody expected) {
        filling.giveLumpSum(actor, id, expected.version());
        return price(actor, id);
    }

    @PostMapping("/prices/{id}/justification")
    PriceAnswer justify(Actor actor, @PathVariable UUID id, @Valid @RequestBody JustificationBody words) {
        justifying.justify(actor, id, words.comment());
        return price(actor, id);
    }

    @SigningAct
    @PostMapping("/prices/{id}/validation")
    PriceAnswer validate(Actor actor, @PathVariable UUID id, @Valid @RequestBody PriceValidationBody body) {
        if (body.decision() == PriceValidationBody.Decision.VALIDATE) {
            validating.validate(actor, id, body.version());
        } else {
            String comment = body.comment();
            validating.sendBack(actor, id, body.version(), comment == null ? "" : comment);
        }
        return price(actor, id);
    }
}
