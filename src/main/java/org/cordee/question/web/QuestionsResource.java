package org.cordee.question.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.question.BuyerQuestionLine;
import org.cordee.question.DelayRequest;
import org.cordee.question.ExportingQuestions;
import org.cordee.question.GatheringQuestions;
import org.cordee.question.QuestionFileFormat;
import org.cordee.question.QuestionsView;
import org.cordee.question.ReadingQuestions;
import org.cordee.question.RecordingPosting;
import org.cordee.question.ShownQuestion;
import org.cordee.question.WritingDelayRequest;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the questions to the buyer to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class QuestionsResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingQuestions reading;
    private final GatheringQuestions gathering;
    private final ExportingQuestions exporting;
    private final RecordingPosting posting;
    private final WritingDelayRequest extension;

    QuestionsResource(
            ReadingQuestions reading,
            GatheringQuestions gathering,
            ExportingQuestions exporting,
            RecordingPosting posting,
            WritingDelayRequest extension) {
        this.reading = reading;
        this.gathering = gathering;
        this.exporting = exporting;
        this.posting = posting;
        this.extension = extension;
    }

    /**
     * The words that leave.
     *
     * @param version the number of the question's changes that the caller knows
     * @param place the place in the buyer's documents; absent for none
     */
    record QuestionToReword(
            long version, @Nullable String place, @NotBlank String words) {}

    /**
     * The version of a question that the caller knows.
     *
     * @param version the number of its changes
     */
    record QuestionVersion(long version) {}

    /**
     * Questions that the lead posted together.
     *
     * @param questions each with the version that was posted
     * @param postedAt when they were posted
     * @param where the platform or another place
     */
    record PostingToRecord(
            @NotNull List<ShownQuestion> questions,
            @NotNull Instant postedAt,
            @NotBlank String where) {}

    /** Returns until when questions may be asked, and what waits for the lead. */
    @GetMapping("/questions")
    QuestionsView view(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    /** Returns the questions that are ready and not posted, as one file in French. */
    @GetMapping(path = "/questions/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "TEXT") QuestionFileFormat format) {
        Download file = exporting.ready(actor, id, format);
        return FileDownload.of(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file.bytes());
    }

    /** Returns the request to the buyer to extend the time limit (R2151-4, 1°), where it is due. */
    @GetMapping("/questions/extension-request")
    DelayRequest extension(Actor actor, @PathVariable UUID id) {
        return extension.of(actor, id);
    }

    /** Records that the lead posted questions by hand; nothing is sent. */
    @PostMapping("/questions/posting")
    QuestionsView post(Actor actor, @PathVariable UUID id, @Valid @RequestBody PostingToRecord body) {
        posting.record(actor, id, body.questions(), body.postedAt(), body.where());
        return reading.view(actor, id);
    }

    /** Lists the questions to the buyer: for the lead all, for a member those that were posted. */
    @GetMapping("/buyer-questions")
    PagedModel<BuyerQuestionLine> questions(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.questions(actor, id, PageRequest.of(page, size)));
    }

    /** Changes the words that leave, before the question is posted. */
    @PutMapping("/buyer-questions/{buyerQuestion}")
    BuyerQuestionLine reword(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID buyerQuestion,
            @Valid @RequestBody QuestionToReword body) {
        gathering.reword(actor, id, buyerQuestion, body.version(), body.place(), body.words());
        return reading.question(actor, id, buyerQuestion);
    }

    /** Takes a question back; its proposals wait for another decision. */
    @PostMapping("/buyer-questions/{buyerQuestion}/removal")
    BuyerQuestionLine takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID buyerQuestion,
            @Valid @RequestBody QuestionVersion body) {
        gathering.takeBack(actor, id, buyerQuestion, body.version());
        return reading.question(actor, id, buyerQuestion);
    }

    /** Records that a question was not posted after all. */
    @PostMapping("/buyer-questions/{buyerQuestion}/posting-removal")
    BuyerQuestionLine undo(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID buyerQuestion,
            @Valid @RequestBody QuestionVersion body) {
        posting.undo(actor, id, buyerQuestion, body.version());
        return reading.question(actor, id, buyerQuestion);
    }
}
