package org.cordee.notification;

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
import org.cordee.account.DemonstrationMode;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads letters for the administrator; all other users get nothing here. */
@Component
@Transactional(readOnly = true)
public class LetterReading {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^https?://\\S+$");

    private final Letters letters;
    private final LetterTransport post;
    private final UnaddressedLetters unaddressed;
    private final LetterLookup matters;
    private final OpeningKeptLinks opening;
    private final DemonstrationMode demonstration;

    LetterReading(
            Letters letters,
            LetterTransport post,
            UnaddressedLetters unaddressed,
            LetterLookup matters,
            OpeningKeptLinks opening,
            DemonstrationMode demonstration) {
        this.letters = letters;
        this.post = post;
        this.unaddressed = unaddressed;
        this.matters = matters;
        this.opening = opening;
        this.demonstration = demonstration;
    }

    /** One letter without a recipient. */
    public record UnaddressedRow(
            LetterKind kind, UUID organisationId, String organisationName, UUID consortiumId, Instant since) {}

    /** Returns the letters without a recipient, the oldest first. */
    public Page<UnaddressedRow> unaddressed(Actor actor, Pageable page) {
        actor.requireRole(Role.ADMINISTRATOR);
        Page<UnaddressedLetter> notes = unaddressed.all(page);
        Map<UUID, String> names = matters.names(
                notes.stream().map(UnaddressedLetter::organisationId).distinct().toList());
        return notes.map(note -> new UnaddressedRow(
                note.occasion().kind(),
                note.organisationId(),
                names.getOrDefault(note.organisationId(), "?"),
                note.occasion().consortiumId(),
                note.notedAt()));
    }

    /** One letter in the administrator's list. */
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
     * One letter with its content. Secrets of links and codes are left out, because they belong to the recipient alone;
     * the demonstration shows them.
     *
     * @param calendar the dates of the letter as an iCalendar file, which is attached to it; null when it has none
     * @param links the addresses in it
     * @param secretsShown true in the demonstration, while the letter has secrets
     * @param openable true when an administrator may open its links with a reason
     * @param sendable whether it may be sent again: it is not certain that it was sent, and a mail server is configured
     */
    public record LetterDetail(
            LetterRow row,
            @Nullable String recipientName,
            @Nullable UUID consortiumId,
            String messageId,
            int attempts,
            @Nullable String lastError,
            String text,
            @Nullable String calendar,
            List<String> links,
            boolean secretsShown,
            boolean openable,
            boolean sendable) {}

    /**
     * Searches letters by text and state.
     *
     * @param states an empty collection means all states
     */
    public Page<LetterRow> search(Actor actor, String text, Collection<LetterState> states, Pageable page) {
        actor.requireRole(Role.ADMINISTRATOR);
        Collection<LetterState> wanted = states.isEmpty() ? Arrays.asList(LetterState.values()) : states;
        return letters.search(escaped(text.strip()), wanted, page).map(LetterReading::row);
    }

    /** Counts the letters in each state; states without letters are included. */
    public Map<LetterState, Long> counts(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        Arrays.stream(LetterState.values()).forEach(state -> counts.put(state, 0L));
        letters.counts().forEach(count -> counts.put(count.getState(), count.getCount()));
        return counts;
    }

    public LetterDetail one(Actor actor, UUID letterId) {
        Letter letter = letter(actor, letterId);
        String text = shown(letter, letter.text());
        return new LetterDetail(
                row(letter),
                letter.recipientName(),
                letter.consortiumId(),
                letter.messageId(),
                letter.attempts(),
                letter.lastError(),
                text,
                letter.calendar(),
                addresses(text),
                LinkSecret.isIn(text),
                opening.isOpenable(letter),
                letter.maySendAgain() && post.isConfigured());
    }

    /**
     * Returns the HTML of the letter as a mail program shows it, without secrets like {@link #one}. The logo is embedded, because the page may not load
     * anything.
     */
    public String page(Actor actor, UUID letterId) {
        Letter letter = letter(actor, letterId);
        return shown(letter, letter.html()).replace("cid:logo", LogoData.URI);
    }

    /** Returns the addresses in the text of a letter. */
    static List<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group()).toList();
    }

    private String shown(Letter letter, String content) {
        return demonstration.isOn() ? content : letter.withoutSecrets(content);
    }

    /** Loads the logo when the first letter is shown. */
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

    /** Tells if letters are sent at all. */
    public boolean isMailServerConfigured(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        return post.isConfigured();
    }

    private Letter letter(Actor actor, UUID letterId) {
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
