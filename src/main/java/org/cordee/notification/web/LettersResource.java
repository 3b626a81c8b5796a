package org.cordee.notification.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.cordee.notification.LetterReading;
import org.cordee.notification.LetterReading.LetterDetail;
import org.cordee.notification.LetterReading.LetterRow;
import org.cordee.notification.LetterReading.UnaddressedRow;
import org.cordee.notification.LetterState;
import org.cordee.notification.OpeningKeptLinks;
import org.cordee.notification.ResendingLetters;
import org.cordee.shared.Actor;
import org.cordee.shared.SecretAnswer;
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

/** Serves letters to API clients of an administrator. */
@RestController
@RequestMapping("/api/v1/letters")
class LettersResource {

    private static final int LARGEST_PAGE = 100;

    private final LetterReading reading;
    private final ResendingLetters resending;
    private final OpeningKeptLinks opening;

    LettersResource(LetterReading reading, ResendingLetters resending, OpeningKeptLinks opening) {
        this.reading = reading;
        this.resending = resending;
        this.opening = opening;
    }

    /** The reason for opening the links of a letter, 10 to 500 characters. */
    record LinkOpening(@Nullable String reason) {}

    /** The addresses in a letter with their secrets; they are returned to this call only. */
    record OpenedLinks(List<String> links) {}

    @GetMapping
    PagedModel<LetterRow> list(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<LetterState> state,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.search(actor, text, state == null ? List.of() : state, PageRequest.of(page, size)));
    }

    @GetMapping("/unaddressed")
    PagedModel<UnaddressedRow> unaddressed(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.unaddressed(actor, PageRequest.of(page, size)));
    }

    @GetMapping("/{id}")
    LetterDetail one(Actor actor, @PathVariable UUID id) {
        return reading.one(actor, id);
    }

    @PostMapping("/{id}/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(Actor actor, @PathVariable UUID id) {
        resending.resend(actor, id);
    }

    @SecretAnswer
    @PostMapping("/{id}/opening")
    OpenedLinks open(Actor actor, @PathVariable UUID id, @RequestBody LinkOpening why) {
        return new OpenedLinks(opening.open(actor, id, why.reason() == null ? "" : why.reason()));
    }
}
