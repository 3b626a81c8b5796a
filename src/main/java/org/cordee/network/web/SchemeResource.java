package org.cordee.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.network.KeepingSchemes;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.ReadingSchemes.ReceivedAnswers;
import org.cordee.network.SchemeQuestion;
import org.cordee.network.SchemeQuestionKind;
import org.cordee.network.SchemeState;
import org.cordee.network.SchemeTerms;
import org.cordee.network.SchemeView;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the schemes of a network and their answers to API clients. */
@RestController
@RequestMapping("/api/v1/network/schemes")
class SchemeResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final KeepingSchemes keeping;
    private final ReadingSchemes reading;

    SchemeResource(KeepingSchemes keeping, ReadingSchemes reading) {
        this.keeping = keeping;
        this.reading = reading;
    }

    /**
     * A question of the form of a scheme.
     *
     * @param wording the question as its network wrote it
     * @param kind the kind of answer that it asks for
     * @param required true when it must be answered
     * @param options the answers to choose from; left out for every other kind
     */
    record SchemeQuestionBody(
            @NotBlank String wording,
            @NotNull SchemeQuestionKind kind,
            boolean required,
            @Nullable List<String> options) {

        static SchemeQuestionBody of(SchemeQuestion question) {
            return new SchemeQuestionBody(question.wording(), question.kind(), question.required(), question.choices());
        }

        SchemeQuestion question() {
            return new SchemeQuestion(wording, kind, required, options == null ? "" : String.join("\n", options));
        }
    }

    /**
     * The call of a scheme as its network writes it.
     *
     * @param version the version that the caller read; left out for a new scheme
     * @param title its title
     * @param purpose what the scheme offers
     * @param audience for whom it is
     * @param requirement the condition to take part
     * @param closesOn the last day of the call, a working day; it ends at 18:00 in Paris
     * @param decisionOn the day on which the network decides
     * @param questions the questions of its form, 20 at most
     */
    record SchemeCallBody(
            @Nullable Long version,
            @NotBlank String title,
            @NotBlank String purpose,
            @Nullable String audience,
            @Nullable String requirement,
            @NotNull LocalDate closesOn,
            @Nullable LocalDate decisionOn,
            @NotNull List<@NotNull @Valid SchemeQuestionBody> questions) {

        SchemeTerms terms() {
            return SchemeTerms.read(
                    title,
                    purpose,
                    audience == null ? "" : audience,
                    requirement == null ? "" : requirement,
                    () -> closesOn,
                    () -> Optional.ofNullable(decisionOn));
        }

        List<SchemeQuestion> toQuestions() {
            return IntStream.range(0, questions.size())
                    .mapToObj(at -> RuleViolation.inPart("questions[" + at + "]", questions.get(at)::question))
                    .toList();
        }

        long requiredVersion() {
            if (version == null) {
                throw RuleViolation.of("version", "network.version-missing");
            }
            return version;
        }
    }

    /**
     * A scheme of the network.
     *
     * @param version the version, which rises with each change
     * @param title its title
     * @param purpose what the scheme offers
     * @param audience for whom it is; empty when the network does not say
     * @param requirement the condition to take part; empty when there is none
     * @param closesAt the end of the call
     * @param decisionOn the day on which the network decides; null when it does not say
     * @param questions the questions of its form
     * @param open true while answers are taken
     * @param publishedAt when it was relayed; null for a draft
     * @param relayed the number of members that it reached; null under five
     * @param answered the number of members that sent answers
     * @param reminderWaves the number of waves of reminders that were sent
     */
    record SchemeBody(
            UUID id,
            long version,
            String title,
            String purpose,
            String audience,
            String requirement,
            Instant closesAt,
            @Nullable LocalDate decisionOn,
            List<SchemeQuestionBody> questions,
            SchemeState state,
            boolean open,
            @Nullable Instant publishedAt,
            @Nullable Integer relayed,
            int answered,
            int reminderWaves) {

        static SchemeBody of(SchemeView scheme) {
            SchemeTerms terms = scheme.terms();
            return new SchemeBody(
                    scheme.id(),
                    scheme.version(),
                    terms.title(),
                    terms.purpose(),
                    terms.audience(),
                    terms.requirement(),
                    terms.closesAt(),
                    terms.decisionOn(),
                    scheme.questions().stream().map(SchemeQuestionBody::of).toList(),
                    scheme.state(),
                    scheme.open(),
                    scheme.publishedAt(),
                    scheme.relayed(),
                    scheme.answered(),
                    scheme.reminderWaves());
        }
    }

    /**
     * The answers of one member.
     *
     * @param organisationId the member
     * @param name its legal name
     * @param answeredAt when it sent them
     * @param answers one text for each question, in their order; empty for a question without an answer
     */
    record ReceivedAnswersBody(UUID organisationId, String name, Instant answeredAt, List<String> answers) {

        static ReceivedAnswersBody of(ReceivedAnswers received) {
            return new ReceivedAnswersBody(
                    received.organisationId(), received.name(), received.answeredAt(), received.answers());
        }
    }

    /** Lists the schemes, the latest first. */
    @GetMapping
    PagedModel<SchemeBody> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.list(actor, PageRequest.of(page, size)).map(SchemeBody::of));
    }

    @PostMapping
    ResponseEntity<SchemeBody> draft(Actor actor, @Valid @RequestBody SchemeCallBody body) {
        UUID id = keeping.draft(actor, body.terms(), body.toQuestions());
        return ResponseEntity.created(URI.create("/api/v1/network/schemes/" + id))
                .body(show(actor, id));
    }

    @GetMapping("/{id}")
    SchemeBody show(Actor actor, @PathVariable UUID id) {
        return SchemeBody.of(reading.find(actor, id));
    }

    /** Replaces the draft of a scheme. */
    @PutMapping("/{id}")
    SchemeBody change(Actor actor, @PathVariable UUID id, @Valid @RequestBody SchemeCallBody body) {
        reading.find(actor, id);
        keeping.change(actor, id, body.requiredVersion(), body.terms(), body.toQuestions());
        return show(actor, id);
    }

    /** Publishes the scheme and relays it to the members. */
    @PostMapping("/{id}/publication")
    SchemeBody publish(Actor actor, @PathVariable UUID id) {
        keeping.publish(actor, id);
        return show(actor, id);
    }

    /** Reminds the members that have not answered. */
    @PostMapping("/{id}/reminders")
    SchemeBody remind(Actor actor, @PathVariable UUID id) {
        keeping.remind(actor, id);
        return show(actor, id);
    }

    /** Ends the call before its date. */
    @PostMapping("/{id}/closing")
    SchemeBody close(Actor actor, @PathVariable UUID id) {
        keeping.close(actor, id);
        return show(actor, id);
    }

    /** Lists the answers, the earliest first. */
    @GetMapping("/{id}/answers")
    PagedModel<ReceivedAnswersBody> answers(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.answers(actor, id, PageRequest.of(page, size)).map(ReceivedAnswersBody::of));
    }
}
