package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.talk.ConversationView;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.consortium.talk.ReadingMessages;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the conversations of a consortium to API clients: each reader gets what its page shows. */
@RestController
@RequestMapping("/api/v1")
class MessagesResource {

    private final ReadingMessages reading;
    private final PostingMessage posting;

    MessagesResource(ReadingMessages reading, PostingMessage posting) {
        this.reading = reading;
        this.posting = posting;
    }

    /**
     * One page of a conversation, the newest message first.
     *
     * @param since when a member joined, whose messages begin then; absent for all other readers
     * @param writable false when nobody may write now
     */
    record MessageList(
            @Nullable Instant since, boolean writable, List<ConversationView.Line> content, PageMetadata page) {

        static MessageList of(ConversationView talk) {
            PagedModel<ConversationView.Line> lines = new PagedModel<>(talk.messages());
            return new MessageList(
                    talk.since(),
                    talk.closed() == null,
                    lines.getContent(),
                    Objects.requireNonNull(lines.getMetadata()));
        }
    }

    /** A message to write; {@code Idempotency-Key} makes a repeated call write once. */
    record MessageText(@NotBlank String words) {}

    /** The id of a written message. */
    record MessageWritten(UUID id) {}

    @GetMapping("/consortia/{id}/messages")
    MessageList ofMembers(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return MessageList.of(reading.ofMembers(actor, id, MessagePage.of(page, size)));
    }

    @PostMapping("/consortia/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageWritten toMembers(Actor actor, @PathVariable UUID id, @Valid @RequestBody MessageText body) {
        return new MessageWritten(posting.toMembers(actor, id, Ids.next(), body.words()));
    }

    @GetMapping("/consortia/{id}/messages/file")
    ResponseEntity<byte[]> fileOfMembers(Actor actor, @PathVariable UUID id) {
        return MessagePage.file(reading.fileOfMembers(actor, id));
    }

    @GetMapping("/invitations/{id}/messages")
    MessageList aboutInvitation(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return MessageList.of(reading.aboutInvitation(actor, id, MessagePage.of(page, size)));
    }

    @PostMapping("/invitations/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageWritten aboutInvitation(Actor actor, @PathVariable UUID id, @Valid @RequestBody MessageText body) {
        return new MessageWritten(posting.aboutInvitation(actor, id, Ids.next(), body.words()));
    }

    @GetMapping("/invitations/{id}/messages/file")
    ResponseEntity<byte[]> fileAboutInvitation(Actor actor, @PathVariable UUID id) {
        return MessagePage.file(reading.fileAboutInvitation(actor, id));
    }
}
