package org.cordee.remark.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.cordee.remark.ReadingRemarks;
import org.cordee.remark.RemarkLine;
import org.cordee.remark.RemarksView;
import org.cordee.remark.SettlingRemark;
import org.cordee.remark.WritingRemark;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
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

/** Serves the remarks on a section to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/sections/{id}")
class RemarkResource {

    private static final int LARGEST_PAGE = 50;

    private final ReadingRemarks reading;
    private final WritingRemark writing;
    private final SettlingRemark settling;

    RemarkResource(ReadingRemarks reading, WritingRemark writing, SettlingRemark settling) {
        this.reading = reading;
        this.writing = writing;
        this.settling = settling;
    }

    /**
     * A remark to write; {@code Idempotency-Key} makes a repeated call write once.
     *
     * @param readVersion the number of the text that the caller read; 0 before the first
     * @param quote a passage of that text, at most 300 characters; absent for the whole text
     * @param words plain text, at most 2,000 characters
     * @param mentioned the ids of organisations that read the section and get a letter; absent for none
     */
    record RemarkToWrite(
            @NotNull @Min(0) Integer readVersion,
            @Nullable String quote,
            @NotBlank String words,
            @Nullable @Size(max = 20) Set<@NotNull UUID> mentioned) {}

    /**
     * A reply to write; {@code Idempotency-Key} makes a repeated call write once.
     *
     * @param words plain text, at most 1,000 characters
     * @param mentioned the ids of organisations that read the section and get a letter; absent for none
     */
    record ReplyToWrite(
            @NotBlank String words,
            @Nullable @Size(max = 20) Set<@NotNull UUID> mentioned) {}

    /**
     * The version of a remark that the caller knows.
     *
     * @param version the number of its changes
     */
    record RemarkVersion(long version) {}

    /** Returns the remarks on a section in numbers, and which organisations may be mentioned. */
    @GetMapping("/remarks/overview")
    RemarksView overview(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    /** Lists the remarks on a section, the open ones first, then the latest. */
    @GetMapping("/remarks")
    PagedModel<RemarkLine> all(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.remarks(actor, id, PageRequest.of(page, size)));
    }

    /** Writes a remark on a section. */
    @PostMapping("/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    RemarkLine write(Actor actor, @PathVariable UUID id, @Valid @RequestBody RemarkToWrite body) {
        UUID remark = writing.write(
                actor, id, Ids.next(), body.readVersion(), body.quote(), body.words(), orNone(body.mentioned()));
        return reading.remark(actor, id, remark);
    }

    /** Returns one remark with its replies. */
    @GetMapping("/remarks/{remark}")
    RemarkLine remark(Actor actor, @PathVariable UUID id, @PathVariable UUID remark) {
        return reading.remark(actor, id, remark);
    }

    /** Replies to a remark that is not settled. */
    @PostMapping("/remarks/{remark}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    RemarkLine reply(
            Actor actor, @PathVariable UUID id, @PathVariable UUID remark, @Valid @RequestBody ReplyToWrite body) {
        writing.reply(actor, id, remark, Ids.next(), body.words(), orNone(body.mentioned()));
        return reading.remark(actor, id, remark);
    }

    /** Settles a remark, which stays in the list. */
    @PostMapping("/remarks/{remark}/resolution")
    RemarkLine resolve(
            Actor actor, @PathVariable UUID id, @PathVariable UUID remark, @Valid @RequestBody RemarkVersion body) {
        settling.resolve(actor, id, remark, body.version());
        return reading.remark(actor, id, remark);
    }

    /** Takes a settled remark up again. */
    @PostMapping("/remarks/{remark}/reopening")
    RemarkLine reopen(
            Actor actor, @PathVariable UUID id, @PathVariable UUID remark, @Valid @RequestBody RemarkVersion body) {
        settling.reopen(actor, id, remark, body.version());
        return reading.remark(actor, id, remark);
    }

    private static Set<UUID> orNone(@Nullable Set<UUID> mentioned) {
        return mentioned == null ? Set.of() : mentioned;
    }
}
