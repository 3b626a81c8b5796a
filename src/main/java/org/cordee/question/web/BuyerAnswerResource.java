package org.cordee.question.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.question.AnswerToRecord;
import org.cordee.question.AssessingAnswer;
import org.cordee.question.BuyerAnswerLine;
import org.cordee.question.ReadingAnswers;
import org.cordee.question.RecordingAnswer;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.Ids;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Serves the buyer's answers to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/buyer-answers")
class BuyerAnswerResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingAnswers answers;
    private final RecordingAnswer recording;
    private final AssessingAnswer assessing;

    BuyerAnswerResource(ReadingAnswers answers, RecordingAnswer recording, AssessingAnswer assessing) {
        this.answers = answers;
        this.recording = recording;
        this.assessing = assessing;
    }

    /**
     * A corrected answer.
     *
     * @param version the number of the answer's changes that the caller knows
     * @param answeredOn the day on which the buyer published it
     * @param othersQuestion the question of somebody else that it answers; absent when there is none
     * @param questions the posted questions of the grouping that it answers; may be empty
     */
    record AnswerToCorrect(
            long version,
            @NotNull LocalDate answeredOn,
            @NotBlank String words,
            @Nullable String othersQuestion,
            @NotNull Set<UUID> questions) {}

    /**
     * Names what an answer touches.
     *
     * @param version the number of the answer's changes that the caller knows
     * @param parts the parts of the bid to look at again; may be empty
     * @param sections the sections whose writers are notified; may be empty
     */
    record AnswerImpact(
            long version,
            @NotNull Set<TouchedPart> parts,
            @NotNull Set<UUID> sections) {}

    /** Lists the buyer's answers, the latest first. */
    @GetMapping
    PagedModel<BuyerAnswerLine> all(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(answers.answers(actor, id, PageRequest.of(page, size)));
    }

    /**
     * Records an answer; the buyer's file is the part "file". {@code Idempotency-Key} makes a repeated call record
     * once.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BuyerAnswerLine record(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate answeredOn,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String othersQuestion,
            @RequestParam(required = false) @Nullable List<UUID> questions,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Set<UUID> answered = questions == null ? Set.of() : Set.copyOf(questions);
        AnswerToRecord typed = new AnswerToRecord(answeredOn, words, othersQuestion, answered);
        UUID recorded = SentAnswerFile.with(file, sent -> recording.record(actor, id, Ids.next(), typed, sent));
        return answers.answer(actor, id, recorded);
    }

    /** Returns one answer with the sections that it touches. */
    @GetMapping("/{answer}")
    BuyerAnswerLine one(Actor actor, @PathVariable UUID id, @PathVariable UUID answer) {
        return answers.answer(actor, id, answer);
    }

    /** Returns the bytes of the buyer's file. */
    @GetMapping(path = "/{answer}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID answer) {
        Download file = answers.file(actor, id, answer);
        return FileDownload.of(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file.bytes());
    }

    /** Corrects what was typed. */
    @PutMapping("/{answer}")
    BuyerAnswerLine correct(
            Actor actor, @PathVariable UUID id, @PathVariable UUID answer, @Valid @RequestBody AnswerToCorrect body) {
        AnswerToRecord typed =
                new AnswerToRecord(body.answeredOn(), body.words(), body.othersQuestion(), body.questions());
        recording.correct(actor, id, answer, body.version(), typed);
        return answers.answer(actor, id, answer);
    }

    /** Decides what the answer touches; nothing at all is a decision too. */
    @PutMapping("/{answer}/impact")
    BuyerAnswerLine assess(
            Actor actor, @PathVariable UUID id, @PathVariable UUID answer, @Valid @RequestBody AnswerImpact body) {
        assessing.assess(actor, id, answer, body.version(), body.parts(), body.sections());
        return answers.answer(actor, id, answer);
    }
}
