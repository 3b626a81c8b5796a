package org.cordee.notification.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.notification.Letter;
import org.cordee.notification.LetterKind;
import org.cordee.notification.LetterState;
import org.cordee.notification.Letters;
import org.cordee.notification.post.Post;
import org.cordee.notification.writing.Matters;
import org.cordee.notification.writing.Unaddressed;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters as the administrator reads them; everybody else finds nothing here. */
@Component
@Transactional(readOnly = true)
public class LetterReading {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^https?://\\S+$");

    private final Letters letters;
    private final Post post;
    private final Unaddressed unaddressed;
    private final Matters matters;

    LetterReading(Letters letters, Post post, Unaddressed unaddressed, Matters matters) {
        this.letters = letters;
        this.post = post;
        this.unaddressed = unaddressed;
        this.matters = matters;
    }

    /** One letter that found no reader, the longest waiting first. */
    public record UnaddressedRow(
            LetterKind kind, UUID organisationId, String organisationName, UUID consortiumId, Instant since) {}

    /** The letters nobody could be written to, the longest waiting first. */
    public Page<UnaddressedRow> unaddressed(Actor actor, Pageable page) {
        actor.requireRole(Role.ADMINISTRATOR);
        Page<Unaddressed.Note> notes = unaddressed.all(page);
        Map<UUID, String> names = matters.names(
                notes.stream().map(Unaddressed.Note::organisationId).distinct().toList());
        return notes.map(note -> new UnaddressedRow(
                note.occasion().kind(),
                note.organisationId(),
                names.getOrDefault(note.organisationId(), "?"),
                note.occasion().consortiumId(),
                note.notedAt()));
    }

    /** One letter in the list. */
    public record LetterRow(
            UUID id,
            LetterKind kind,
            String recipient,
            String title,
            String locale,
            LetterState state,
            Instant writtenAt,
            @Nullable Instant sentAt,
            boolean perhapsTwice) {}

    /**
     * One letter in full.
     *
     * @param links the addresses in it; once it has left, without their secrets
     * @param sendable whether it may be sent again: it has not surely left, and there is a mail server
     */
    public record LetterDetail(
            LetterRow row,
            @Nullable String recipientName,
            @Nullable UUID consortiumId,
            String messageId,
            int attempts,
            @Nullable String lastError,
            String text,
            List<String> links,
            boolean sendable) {}

    /** @param states none means all */
    public Page<LetterRow> search(Actor actor, String text, Collection<LetterState> states, Pageable page) {
        actor.requireRole(Role.ADMINISTRATOR);
        Collection<LetterState> wanted = states.isEmpty() ? Arrays.asList(LetterState.values()) : states;
        return letters.search(escaped(text.strip()), wanted, page).map(LetterReading::row);
    }

    /** How many letters are in each state, states without any included. */
    public Map<LetterState, Long> counts(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        Arrays.stream(LetterState.values()).forEach(state -> counts.put(state, 0L));
        letters.counts().forEach(count -> counts.put(count.getState(), count.getCount()));
        return counts;
    }

    public LetterDetail one(Actor actor, UUID letterId) {
        Letter letter = held(actor, letterId);
        return new LetterDetail(
                row(letter),
                letter.recipientName(),
                letter.consortiumId(),
                letter.messageId(),
                letter.attempts(),
                letter.lastError(),
                letter.text(),
                ADDRESS.matcher(letter.text())
                        .results()
                        .map(found -> found.group())
                        .toList(),
                letter.maySendAgain() && post.isOpen());
    }

    /** The letter as a mail program shows it; its logo comes with it, since the page may fetch nothing. */
    public String page(Actor actor, UUID letterId) {
        return held(actor, letterId).html().replace("cid:logo", LogoData.URI);
    }

    /** Read once, when the first letter is shown. */
    private static final class LogoData {

        static final String URI = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes());

        private static byte[] bytes() {
            try {
                return new ClassPathResource("static/notification/logo.png").getContentAsByteArray();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    /** Whether letters leave the house at all. */
    public boolean leave(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        return post.isOpen();
    }

    private Letter held(Actor actor, UUID letterId) {
        actor.requireRole(Role.ADMINISTRATOR);
        return letters.findById(letterId).orElseThrow(NotFound::new);
    }

    private static LetterRow row(Letter letter) {
        return new LetterRow(
                letter.id(),
                letter.kind(),
                letter.recipient(),
                letter.title(),
                letter.locale().getLanguage(),
                letter.state(),
                letter.writtenAt(),
                letter.sentAt(),
                letter.isPerhapsTwice());
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
