package org.cordee.support.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.SharedSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.support.AnsweringSupport;
import org.cordee.support.AskingForSupport;
import org.cordee.support.CoordinatingSupport;
import org.cordee.support.EndingSupport;
import org.cordee.support.GivingSupport;
import org.cordee.support.HelperWish;
import org.cordee.support.PassReason;
import org.cordee.support.ReadingSharedPages;
import org.cordee.support.ReadingSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportQuestion;
import org.cordee.support.SupportRequestView;
import org.cordee.support.SupportRequestView.GivenDeliverable;
import org.cordee.support.SupportRequestView.HelpContact;
import org.cordee.support.SupportRequestView.SupportRelation;
import org.cordee.support.SupportRow;
import org.cordee.support.SupportState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves requests for help to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/support-requests")
class SupportRequestResource {

    private static final int LARGEST_PAGE = 100;

    private final AskingForSupport asking;
    private final ReadingSupport reading;
    private final AnsweringSupport answering;
    private final GivingSupport giving;
    private final EndingSupport ending;
    private final CoordinatingSupport coordinating;
    private final ReadingSharedPages shared;

    SupportRequestResource(
            AskingForSupport asking,
            ReadingSupport reading,
            AnsweringSupport answering,
            GivingSupport giving,
            EndingSupport ending,
            CoordinatingSupport coordinating,
            ReadingSharedPages shared) {
        this.asking = asking;
        this.reading = reading;
        this.answering = answering;
        this.giving = giving;
        this.ending = ending;
        this.coordinating = coordinating;
        this.shared = shared;
    }

    /**
     * A question to a support organisation.
     *
     * @param question every organisation that is asked and the coordinators read it
     * @param way how the first organisation is found
     * @param helper the support organisation to ask first, with the way NAMED only
     * @param consortiumId the grouping of the requester; null outside of one
     * @param sectionId a section of the requester that the helper may read; null when it shows none
     * @param outlineShared true when the helper may read the headings of the outline
     */
    record HelpToAsk(
            @NotNull SupportKind kind,
            @NotBlank String question,
            @NotNull HelperWish.AskingWay way,
            @Nullable UUID helper,
            @Nullable UUID consortiumId,
            @Nullable UUID sectionId,
            boolean outlineShared) {

        SupportQuestion asked() {
            return new SupportQuestion(
                    kind, question, new HelperWish(way, helper), consortiumId, sectionId, outlineShared);
        }
    }

    /** The id of a new request for help. */
    record HelpAsked(UUID id) {}

    /**
     * A request for help as its reader may know it.
     *
     * @param relation who reads it
     * @param question the question in words
     * @param requester the name of the organisation that asked
     * @param supporter the name of the organisation that is asked or that helps; null when it is the coordinators
     * @param contact the person of the other side, from the acceptance on
     * @param grouping the name of the grouping; null outside of one
     * @param sharedSection whether a section is shared
     * @param sharedOutline whether the headings of the outline are shared
     * @param sharedUntil when the reading ends or ended
     * @param readable whether the helper can read at this moment what is shared
     * @param askedAt when help was asked for
     * @param answerBy until when the organisation has to accept; null when nobody has to
     * @param acceptedAt when an organisation or a coordinator accepted; null before
     * @param diagnosis what is needed, in the words of the helper; null before it said so
     * @param deliverBy until when the help is promised; null before it is
     * @param deliverables what was handed over, in its order
     * @param hours hours of all deliverables, one decimal
     * @param deliveredAt when the help was finished; null before
     * @param score the evaluation in points from 1 to 5; null as long as there is none
     * @param evaluation the words of the evaluation; null without words
     */
    record HelpAnswer(
            UUID id,
            SupportRelation relation,
            SupportKind kind,
            String question,
            SupportState state,
            String requester,
            @Nullable String supporter,
            @Nullable HelpContact contact,
            @Nullable String grouping,
            boolean sharedSection,
            boolean sharedOutline,
            Instant sharedUntil,
            boolean readable,
            Instant askedAt,
            @Nullable Instant answerBy,
            @Nullable Instant acceptedAt,
            @Nullable String diagnosis,
            @Nullable Instant deliverBy,
            List<GivenDeliverable> deliverables,
            BigDecimal hours,
            @Nullable Instant deliveredAt,
            @Nullable Integer score,
            @Nullable String evaluation) {

        static HelpAnswer of(SupportRequestView view) {
            return new HelpAnswer(
                    view.id(),
                    view.relation(),
                    view.kind(),
                    view.question(),
                    view.state(),
                    view.requesterName(),
                    view.supporterName(),
                    view.contact(),
                    view.consortiumName(),
                    view.sharedSection(),
                    view.sharedOutline(),
                    view.sharedUntil(),
                    view.sharing(),
                    view.askedAt(),
                    view.answerBy(),
                    view.acceptedAt(),
                    view.diagnosis(),
                    view.deliverBy(),
                    view.deliverables(),
                    view.hours(),
                    view.deliveredAt(),
                    view.score(),
                    view.evaluation());
        }
    }

    /** The reason for giving a request to the next organisation. */
    record HelpToPass(@NotNull PassReason reason) {}

    /**
     * The need as the helper found it.
     *
     * @param words the need in the words of the helper
     * @param deliverBy the day by which it is given; the end of that working day counts, or of the next one
     */
    record HelpToDiagnose(@NotBlank String words, @NotNull LocalDate deliverBy) {}

    /**
     * One thing to hand over.
     *
     * @param words what it is, or the advice itself
     * @param spentHours hours of work, one decimal
     * @param last true when the help is finished
     */
    record HelpToDeliver(@NotBlank String words, @NotNull BigDecimal spentHours, boolean last) {}

    /**
     * The evaluation of the help.
     *
     * @param score points from 1, of no use, to 5
     * @param words what was good or missing; null for nothing
     */
    record HelpToEvaluate(@NotNull Integer score, @Nullable String words) {}

    /**
     * The support organisation to ask.
     *
     * @param helper its id
     */
    record HelpToAssign(@NotNull UUID helper) {}

    /**
     * The text of a shared section.
     *
     * @param grouping the name of the grouping
     * @param deadline the deadline for bids
     * @param version the number of the text; 0 before the first
     */
    record SharedSectionAnswer(
            String grouping, Instant deadline, String heading, String title, String markdown, int version) {

        static SharedSectionAnswer of(SharedSection section) {
            return new SharedSectionAnswer(
                    section.consortiumName(),
                    section.deadline().instant(),
                    section.heading(),
                    section.text().title(),
                    section.text().markdown(),
                    section.version());
        }
    }

    /**
     * The headings of a shared outline.
     *
     * @param headings in their order
     */
    record SharedOutlineAnswer(List<String> headings) {}

    /** Lists the requests of the organisation acted for, the latest first. */
    @GetMapping
    PagedModel<SupportRow> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.own(actor, PageRequest.of(page, size)));
    }

    /** Lists the open requests of all organisations, for coordinators. */
    @GetMapping("/coordination")
    PagedModel<SupportRow> all(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.all(actor, PageRequest.of(page, size)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HelpAsked ask(Actor actor, @Valid @RequestBody HelpToAsk body) {
        return new HelpAsked(asking.ask(actor, Ids.next(), body.asked()));
    }

    @GetMapping("/{id}")
    HelpAnswer show(Actor actor, @PathVariable UUID id) {
        return HelpAnswer.of(reading.find(actor, id));
    }

    @PostMapping("/{id}/acceptance")
    HelpAnswer accept(Actor actor, @PathVariable UUID id) {
        answering.accept(actor, id);
        return show(actor, id);
    }

    @PostMapping("/{id}/passing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pass(Actor actor, @PathVariable UUID id, @Valid @RequestBody HelpToPass body) {
        answering.pass(actor, id, body.reason());
    }

    @PostMapping("/{id}/diagnosis")
    HelpAnswer diagnose(Actor actor, @PathVariable UUID id, @Valid @RequestBody HelpToDiagnose body) {
        giving.diagnose(actor, id, body.words(), body.deliverBy());
        return show(actor, id);
    }

    @PostMapping("/{id}/deliverables")
    HelpAnswer deliver(Actor actor, @PathVariable UUID id, @Valid @RequestBody HelpToDeliver body) {
        giving.deliver(actor, id, body.words(), body.spentHours(), body.last());
        return show(actor, id);
    }

    @PostMapping("/{id}/evaluation")
    HelpAnswer evaluate(Actor actor, @PathVariable UUID id, @Valid @RequestBody HelpToEvaluate body) {
        String words = body.words();
        ending.evaluate(actor, id, body.score(), words == null ? "" : words);
        return show(actor, id);
    }

    @PostMapping("/{id}/sharing-end")
    HelpAnswer endSharing(Actor actor, @PathVariable UUID id) {
        ending.endSharing(actor, id);
        return show(actor, id);
    }

    @PostMapping("/{id}/withdrawal")
    HelpAnswer withdraw(Actor actor, @PathVariable UUID id) {
        ending.withdraw(actor, id);
        return show(actor, id);
    }

    @PostMapping("/{id}/takeover")
    HelpAnswer takeOver(Actor actor, @PathVariable UUID id) {
        coordinating.takeOver(actor, id);
        return show(actor, id);
    }

    @PostMapping("/{id}/assignment")
    HelpAnswer assign(Actor actor, @PathVariable UUID id, @Valid @RequestBody HelpToAssign body) {
        coordinating.assign(actor, id, body.helper());
        return show(actor, id);
    }

    @GetMapping("/{id}/section")
    SharedSectionAnswer section(Actor actor, @PathVariable UUID id) {
        return SharedSectionAnswer.of(shared.section(actor, id));
    }

    @GetMapping("/{id}/outline")
    SharedOutlineAnswer outline(Actor actor, @PathVariable UUID id) {
        return new SharedOutlineAnswer(shared.outline(actor, id));
    }
}
