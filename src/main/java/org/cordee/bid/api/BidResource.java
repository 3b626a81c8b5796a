package org.cordee.bid.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.GivingPrice;
import org.cordee.bid.KeepingAside;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.PriceView;
import org.cordee.bid.ReviewingContribution;
import org.cordee.bid.SectionRow;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sections and prices over HTTP. Whoever writes says which version it read; a stale one is refused with 409. */
@RestController
@RequestMapping("/api/v1")
class BidResource {

    private final BidReading reading;
    private final WritingSection writing;
    private final GivingPrice prices;
    private final ReviewingContribution reviewing;
    private final KeepingAside keeping;

    BidResource(
            BidReading reading,
            WritingSection writing,
            GivingPrice prices,
            ReviewingContribution reviewing,
            KeepingAside keeping) {
        this.reading = reading;
        this.writing = writing;
        this.keeping = keeping;
        this.prices = prices;
        this.reviewing = reviewing;
    }

    record TextBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull String title,
            @NotNull String markdown) {}

    record PriceBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull BigDecimal amount) {}

    record ReviewBody(
            @NotNull @Min(0) Integer version,
            @NotNull Decision decision,
            @Nullable String comment) {

        enum Decision {
            APPROVE,
            CHANGES
        }
    }

    record VersionAnswer(int version) {}

    /** Amounts are euros without VAT. */
    record PriceAnswer(
            UUID id,
            UUID sectionId,
            UUID consortiumId,
            PriceSheetState state,
            int version,
            @Nullable BigDecimal amount,
            BigDecimal agreedAmount,
            String currency,
            boolean mayGive) {

        static PriceAnswer of(PriceView price) {
            Amount amount = price.amount();
            return new PriceAnswer(
                    price.id(),
                    price.sectionId(),
                    price.consortiumId(),
                    price.state(),
                    price.version(),
                    amount == null ? null : amount.euros(),
                    price.agreed().euros(),
                    "EUR",
                    price.mayGive());
        }
    }

    record SectionAnswer(
            UUID id,
            UUID consortiumId,
            UUID priceSheetId,
            String organisation,
            String lotNumber,
            String state,
            int version,
            String title,
            String markdown,
            @Nullable String comment,
            boolean mayWrite,
            boolean mayReview,
            List<SectionView.Saved> history) {

        static SectionAnswer of(SectionView section) {
            return new SectionAnswer(
                    section.id(),
                    section.consortiumId(),
                    section.price().id(),
                    section.organisationName(),
                    section.lotNumber(),
                    section.state().name(),
                    section.version(),
                    section.title(),
                    section.markdown(),
                    section.comment(),
                    section.mayWrite(),
                    section.mayReview(),
                    section.history());
        }
    }

    @GetMapping("/consortia/{id}/sections")
    List<SectionRow> sections(Actor actor, @PathVariable UUID id) {
        return reading.sections(actor, id);
    }

    @GetMapping("/sections/{id}")
    SectionAnswer section(Actor actor, @PathVariable UUID id) {
        return SectionAnswer.of(reading.section(actor, id));
    }

    /** An overtaken text is refused with 409 and kept in the history all the same. */
    @PutMapping("/sections/{id}")
    VersionAnswer save(Actor actor, @PathVariable UUID id, @Valid @RequestBody TextBody text) {
        try {
            return new VersionAnswer(
                    writing.saveDraft(actor, id, text.expectedVersion(), text.title(), text.markdown()));
        } catch (RuleViolation no) {
            if (KeepingAside.isFor(no)) {
                keeping.keep(actor, id, text.title(), text.markdown());
            }
            throw no;
        }
    }

    @PostMapping("/sections/{id}/submission")
    VersionAnswer submit(Actor actor, @PathVariable UUID id, @Valid @RequestBody TextBody text) {
        return new VersionAnswer(writing.submit(actor, id, text.expectedVersion(), text.title(), text.markdown()));
    }

    @PostMapping("/sections/{id}/review")
    SectionAnswer review(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReviewBody review) {
        if (review.decision() == ReviewBody.Decision.APPROVE) {
            reviewing.approve(actor, id, review.version());
        } else {
            String comment = review.comment();
            reviewing.sendBack(actor, id, review.version(), comment == null ? "" : comment);
        }
        return SectionAnswer.of(reading.section(actor, id));
    }

    @GetMapping("/prices/{id}")
    PriceAnswer price(Actor actor, @PathVariable UUID id) {
        return PriceAnswer.of(reading.price(actor, id));
    }

    @PutMapping("/prices/{id}")
    PriceAnswer give(Actor actor, @PathVariable UUID id, @Valid @RequestBody PriceBody price) {
        prices.give(actor, id, price.expectedVersion(), amount(price.amount()));
        return PriceAnswer.of(reading.price(actor, id));
    }

    private static Amount amount(BigDecimal euros) {
        try {
            return new Amount(euros);
        } catch (RuleViolation no) {
            throw RuleViolation.of("amount", no.key(), no.arguments());
        }
    }
}
