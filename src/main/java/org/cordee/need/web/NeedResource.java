package org.cordee.need.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.need.AskingStructures;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedBuyer;
import org.cordee.need.NeedContact;
import org.cordee.need.NeedDescription;
import org.cordee.need.NeedScope;
import org.cordee.need.NeedState;
import org.cordee.need.PublishingNeed;
import org.cordee.need.PublishingNeed.Sender;
import org.cordee.need.ReadingNeeds;
import org.cordee.need.RevisingList;
import org.cordee.need.web.NeedBodies.AddedStructure;
import org.cordee.need.web.NeedBodies.BatchToSend;
import org.cordee.need.web.NeedBodies.InquiryAnswer;
import org.cordee.need.web.NeedBodies.InquiryBody;
import org.cordee.need.web.NeedBodies.IntroductionsToAsk;
import org.cordee.need.web.NeedBodies.KeptStructures;
import org.cordee.need.web.NeedBodies.NeedBody;
import org.cordee.need.web.NeedBodies.NeedDetailBody;
import org.cordee.need.web.NeedBodies.NeedRefusal;
import org.cordee.need.web.NeedBodies.NewNeed;
import org.cordee.need.web.NeedBodies.OutcomeBody;
import org.cordee.need.web.NeedBodies.PublishedNeed;
import org.cordee.need.web.NeedBodies.Qualification;
import org.cordee.need.web.NeedBodies.ShortlistWord;
import org.cordee.need.web.NeedBodies.StructureCount;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves needs to API clients: a buyer publishes and follows its own, a coordinator works on all, a structure answers.
 */
@RestController
@RequestMapping("/api/v1")
class NeedResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingNeeds reading;
    private final PublishingNeed publishing;
    private final RevisingList revising;
    private final AskingStructures asking;
    private final DeliveringShortlist shortlists;
    private final BusinessClock clock;

    NeedResource(
            ReadingNeeds reading,
            PublishingNeed publishing,
            RevisingList revising,
            AskingStructures asking,
            DeliveringShortlist shortlists,
            BusinessClock clock) {
        this.reading = reading;
        this.publishing = publishing;
        this.revising = revising;
        this.asking = asking;
        this.shortlists = shortlists;
        this.clock = clock;
    }

    @GetMapping("/needs")
    PagedModel<NeedBody> list(
            Actor actor,
            @RequestParam(required = false) @Nullable NeedState state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.list(actor, state, PageRequest.of(page, size)).map(NeedBody::of));
    }

    @PostMapping("/needs")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedNeed publish(Actor actor, @Valid @RequestBody NewNeed body, Locale locale) {
        NeedDescription description = NeedDescription.typed(
                body.title(),
                text(body.details()),
                Objects.requireNonNullElse(body.trades(), List.of()),
                Objects.requireNonNullElse(body.themes(), List.of()));
        NeedScope scope = NeedScope.typed(
                body.place(),
                body.radius(),
                NeedScopeForm.monthOf(text(body.starts())),
                body.length(),
                body.size(),
                body.stage(),
                body.reservedFor(),
                clock.today());
        Sender sender = new Sender(
                body.organisation(),
                NeedContact.typed(
                        body.contactName(),
                        text(body.contactFunction()),
                        body.contactEmail(),
                        text(body.contactPhone())),
                locale,
                body.nothingConfidential(),
                Boolean.TRUE.equals(body.openToAll()));
        return new PublishedNeed(publishing.publish(actor, description, scope, sender));
    }

    @GetMapping("/needs/{id}")
    NeedDetailBody show(Actor actor, @PathVariable UUID id) {
        return actor.is(Role.COORDINATOR)
                ? NeedDetailBody.of(reading.forCoordinator(actor, id))
                : NeedDetailBody.of(reading.forBuyer(NeedBuyer.of(actor, id)));
    }

    @PostMapping("/needs/{id}/qualification")
    NeedDetailBody qualify(Actor actor, @PathVariable UUID id, @Valid @RequestBody Qualification body) {
        reading.forCoordinator(actor, id);
        revising.qualify(actor, id, body.trades(), body.place(), body.radius());
        return show(actor, id);
    }

    @PutMapping("/needs/{id}/qualification")
    NeedDetailBody changeCriteria(Actor actor, @PathVariable UUID id, @Valid @RequestBody Qualification body) {
        reading.forCoordinator(actor, id);
        revising.changeCriteria(actor, id, body.trades(), body.place(), body.radius());
        return show(actor, id);
    }

    @PostMapping("/needs/{id}/refusal")
    NeedDetailBody refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody NeedRefusal body) {
        reading.forCoordinator(actor, id);
        revising.refuse(actor, id, body.reason());
        return show(actor, id);
    }

    @PostMapping("/needs/{id}/candidates")
    StructureCount match(Actor actor, @PathVariable UUID id) {
        reading.forCoordinator(actor, id);
        return new StructureCount(revising.match(actor, id));
    }

    @PostMapping("/needs/{id}/additions")
    NeedDetailBody add(Actor actor, @PathVariable UUID id, @Valid @RequestBody AddedStructure body) {
        reading.forCoordinator(actor, id);
        revising.add(actor, id, body.siren());
        return show(actor, id);
    }

    @PutMapping("/needs/{id}/list")
    NeedDetailBody keep(Actor actor, @PathVariable UUID id, @Valid @RequestBody KeptStructures body) {
        reading.forCoordinator(actor, id);
        revising.keep(actor, id, body.kept());
        return show(actor, id);
    }

    @PostMapping("/needs/{id}/batches")
    StructureCount sendBatch(Actor actor, @PathVariable UUID id, @Valid @RequestBody BatchToSend body) {
        reading.forCoordinator(actor, id);
        return new StructureCount(asking.sendBatch(actor, id, body.batch()));
    }

    @PostMapping("/needs/{id}/shortlist")
    NeedDetailBody deliver(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShortlistWord body) {
        reading.forCoordinator(actor, id);
        shortlists.deliver(actor, id, text(body.word()));
        return show(actor, id);
    }

    @PostMapping("/needs/{id}/introductions")
    NeedDetailBody introduce(Actor actor, @PathVariable UUID id, @Valid @RequestBody IntroductionsToAsk body) {
        NeedBuyer buyer = NeedBuyer.of(actor, id);
        shortlists.askIntroductions(buyer, body.inquiries());
        return NeedDetailBody.of(reading.forBuyer(buyer));
    }

    @PostMapping("/needs/{id}/outcome")
    NeedDetailBody report(Actor actor, @PathVariable UUID id, @Valid @RequestBody OutcomeBody body) {
        NeedBuyer buyer = NeedBuyer.of(actor, id);
        shortlists.report(buyer, body.outcome());
        return NeedDetailBody.of(reading.forBuyer(buyer));
    }

    @PostMapping("/needs/{id}/withdrawal")
    NeedDetailBody withdraw(Actor actor, @PathVariable UUID id) {
        NeedBuyer buyer = NeedBuyer.of(actor, id);
        shortlists.withdraw(buyer);
        return NeedDetailBody.of(reading.forBuyer(buyer));
    }

    @PostMapping("/needs/{id}/erasure")
    NeedDetailBody erase(Actor actor, @PathVariable UUID id) {
        NeedBuyer buyer = NeedBuyer.of(actor, id);
        shortlists.erase(buyer);
        return NeedDetailBody.of(reading.forBuyer(buyer));
    }

    @GetMapping("/inquiries")
    PagedModel<InquiryBody> inquiries(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.inquiries(actor, PageRequest.of(page, size)).map(InquiryBody::of));
    }

    @GetMapping("/inquiries/{id}")
    InquiryBody inquiry(Actor actor, @PathVariable UUID id) {
        return InquiryBody.of(reading.inquiry(actor, id));
    }

    @PostMapping("/inquiries/{id}/answer")
    InquiryBody answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody InquiryAnswer body) {
        reading.inquiry(actor, id);
        if (body.interested()) {
            asking.showInterest(actor, id, text(body.words()));
        } else if (body.reason() == null) {
            throw RuleViolation.of("reason", "need.answer.reason-missing");
        } else {
            asking.decline(actor, id, body.reason(), text(body.words()));
        }
        return InquiryBody.of(reading.inquiry(actor, id));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
