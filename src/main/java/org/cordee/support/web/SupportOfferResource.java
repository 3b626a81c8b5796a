package org.cordee.support.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.shared.Actor;
import org.cordee.support.OfferingSupport;
import org.cordee.support.OfferingSupport.StoredOffer;
import org.cordee.support.ReadingSupport;
import org.cordee.support.ServedStructure;
import org.cordee.support.SupportDesk;
import org.cordee.support.SupportDesk.AskedKind;
import org.cordee.support.SupportDesk.DeskFigures;
import org.cordee.support.SupportDesk.FinishedSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportRow;
import org.cordee.support.SupportTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves a support organisation its offer and its requests. */
@RestController
class SupportOfferResource {

    private static final int LARGEST_PAGE = 100;

    private final OfferingSupport offering;
    private final ReadingSupport reading;

    SupportOfferResource(OfferingSupport offering, ReadingSupport reading) {
        this.offering = offering;
        this.reading = reading;
    }

    /**
     * The offer of a support organisation.
     *
     * @param revision the revision that was read; 0 before the first offer
     * @param kinds the kinds of help
     * @param areas département codes or NUTS areas; empty for all of France
     * @param served the kinds of organisation it helps; empty for all
     * @param hoursPerMonth hours of help in a calendar month, 1 to 2000
     * @param awayUntil the last day on which no request is proposed; null when it is not away
     */
    record SupportOfferBody(
            @NotNull Integer revision,
            @NotNull Set<@NotNull SupportKind> kinds,
            @NotNull Set<@NotNull String> areas,
            @NotNull Set<@NotNull ServedStructure> served,
            @NotNull Integer hoursPerMonth,
            @Nullable LocalDate awayUntil) {

        static SupportOfferBody of(StoredOffer offer) {
            SupportTerms terms = offer.terms();
            return terms == null
                    ? new SupportOfferBody(0, Set.of(), Set.of(), Set.of(), 0, null)
                    : new SupportOfferBody(
                            offer.revision(),
                            terms.kinds(),
                            terms.areas(),
                            terms.served(),
                            terms.hoursPerMonth(),
                            terms.awayUntil());
        }

        SupportTerms terms() {
            return new SupportTerms(kinds, areas, served, hoursPerMonth, awayUntil);
        }
    }

    /**
     * The requests of a support organisation with its figures.
     *
     * @param toAccept the requests to accept, the most pressed first
     * @param helping the requests in which it helps
     * @param figures its service level, hours and evaluations
     * @param asked how often it was asked this year, by kind
     * @param finished one page of the requests in which its help is finished, the latest first
     */
    record SupportDeskBody(
            List<SupportRow> toAccept,
            List<SupportRow> helping,
            DeskFigures figures,
            List<AskedKind> asked,
            PagedModel<FinishedSupport> finished) {}

    @GetMapping("/api/v1/support-offer")
    SupportOfferBody offer(Actor actor) {
        return SupportOfferBody.of(offering.read(actor));
    }

    @PutMapping("/api/v1/support-offer")
    SupportOfferBody replace(Actor actor, @Valid @RequestBody SupportOfferBody body) {
        offering.read(actor);
        offering.offer(actor, body.terms(), body.revision());
        return offer(actor);
    }

    /** Returns the requests of the support organisation acted for. */
    @GetMapping("/api/v1/support-desk")
    SupportDeskBody desk(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        SupportDesk desk = reading.desk(actor, PageRequest.of(page, size));
        return new SupportDeskBody(
                desk.toAccept(), desk.helping(), desk.figures(), desk.asked(), new PagedModel<>(desk.finished()));
    }
}
