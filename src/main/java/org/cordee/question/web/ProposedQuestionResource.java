package org.cordee.question.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.question.BuyerQuestionLine;
import org.cordee.question.GatheringQuestions;
import org.cordee.question.ProposedQuestionLine;
import org.cordee.question.ProposingQuestion;
import org.cordee.question.ReadingQuestions;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
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

/** Serves the questions that members propose to API clients, and the lead's decisions on them. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/question-proposals")
class ProposedQuestionResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingQuestions reading;
    private final ProposingQuestion proposing;
    private final GatheringQuestions gathering;

    ProposedQuestionResource(ReadingQuestions reading, ProposingQuestion proposing, GatheringQuestions gathering) {
        this.reading = reading;
        this.proposing = proposing;
        this.gathering = gathering;
    }

    /**
     * A question to propose; {@code Idempotency-Key} makes a repeated call propose once.
     *
     * @param place where the buyer's documents give rise to it; absent for none
     */
    record QuestionToPropose(
            @Nullable String place, @NotBlank String words) {}

    /**
     * Changed words of a proposal, or the words in which the lead asks it.
     *
     * @param version the number of the proposal's changes that the caller knows
     * @param place the place in the buyer's documents; absent for none
     */
    record ProposalWords(
            long version, @Nullable String place, @NotBlank String words) {}

    /**
     * The version of a proposal that the caller knows.
     *
     * @param version the number of its changes
     */
    record ProposalVersion(long version) {}

    /**
     * The question into which a proposal is merged.
     *
     * @param version the number of the proposal's changes that the caller knows
     * @param question the id of a question that is not posted yet
     */
    record ProposalToMerge(long version, @NotNull UUID question) {}

    /**
     * Why a proposal is not asked.
     *
     * @param version the number of the proposal's changes that the caller knows
     * @param reason what the organisation that proposed it reads
     */
    record ProposalToDrop(long version, @NotBlank String reason) {}

    /** Lists proposals: for the lead those of all organisations, for a member its own. */
    @GetMapping
    PagedModel<ProposedQuestionLine> all(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.proposals(actor, id, PageRequest.of(page, size)));
    }

    /** Proposes a question to the lead. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposedQuestionLine propose(Actor actor, @PathVariable UUID id, @Valid @RequestBody QuestionToPropose body) {
        return reading.proposal(actor, id, proposing.propose(actor, id, Ids.next(), body.place(), body.words()));
    }

    /** Changes a proposal of the caller's organisation, as long as the lead has not decided. */
    @PutMapping("/{proposal}")
    ProposedQuestionLine change(
            Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @Valid @RequestBody ProposalWords body) {
        proposing.change(actor, id, proposal, body.version(), body.place(), body.words());
        return reading.proposal(actor, id, proposal);
    }

    @PostMapping("/{proposal}/withdrawal")
    ProposedQuestionLine withdraw(
            Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @Valid @RequestBody ProposalVersion body) {
        proposing.withdraw(actor, id, proposal, body.version());
        return reading.proposal(actor, id, proposal);
    }

    /** Makes a question to the buyer of a proposal, in the lead's words. */
    @PostMapping("/{proposal}/keeping")
    BuyerQuestionLine keep(
            Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @Valid @RequestBody ProposalWords body) {
        return reading.question(
                actor, id, gathering.keep(actor, id, proposal, body.version(), body.place(), body.words()));
    }

    /** Records that another question asks the proposal too. */
    @PostMapping("/{proposal}/merging")
    ProposedQuestionLine merge(
            Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @Valid @RequestBody ProposalToMerge body) {
        gathering.merge(actor, id, proposal, body.version(), body.question());
        return reading.proposal(actor, id, proposal);
    }

    /** Records that a proposal is not asked, and why. */
    @PostMapping("/{proposal}/drop")
    ProposedQuestionLine drop(
            Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @Valid @RequestBody ProposalToDrop body) {
        gathering.drop(actor, id, proposal, body.version(), body.reason());
        return reading.proposal(actor, id, proposal);
    }
}
