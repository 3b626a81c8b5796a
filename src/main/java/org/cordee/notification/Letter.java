package org.cordee.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person about one occasion. It is written once and then has one state at a time. Its Message-ID never
 * changes, so that the recipient's mail program recognises a second copy. The times of sending are machine time.
 */
@Entity
class Letter {

    private static final int LONGEST_ERROR = 500;
    private static final Set<LetterState> OVER =
            EnumSet.of(LetterState.SENT, LetterState.KEPT, LetterState.LISTED, LetterState.SILENT);
    private static final Set<LetterState> MAY_HAVE_STAYED =
            EnumSet.of(LetterState.FAILED, LetterState.KEPT, LetterState.UNCERTAIN, LetterState.RESTORED);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private UUID subjectId;
    private int round;
    private String recipient;
    private @Nullable String recipientName;
    private @Nullable UUID personId;
    private @Nullable UUID organisationId;
    private @Nullable UUID consortiumId;
    private String locale;
    private String title;
    private String html;
    private String text;
    private @Nullable String calendar;
    private @Nullable String page;
    private @Nullable String stopAddress;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private String messageId;
    private Instant writtenAt;
    private @Nullable Instant sentAt;
    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Instant leaseUntil;
    private boolean perhapsTwice;
    private @Nullable String lastError;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    /**
     * Creates a letter as it is first stored.
     *
     * @param state QUEUED, or KEPT where no mail server is configured; GATHERED or SILENT as the recipient chose
     */
    public static Letter write(
            Occasion occasion, @Nullable UUID organisationId, Recipient to, LetterBody body, LetterState state) {
        Letter letter = new Letter();
        letter.id = Ids.next();
        letter.kind = occasion.kind();
        letter.subjectId = occasion.subjectId();
        letter.round = occasion.round();
        letter.recipient = to.email();
        letter.recipientName = to.name();
        letter.personId = to.personId();
        letter.organisationId = organisationId;
        letter.consortiumId = occasion.kind().isOutsideConsortia() ? null : occasion.consortiumId();
        letter.locale = to.locale().getLanguage();
        letter.title = body.subject();
        letter.html = body.html();
        letter.text = body.text();
        letter.calendar = body.calendar();
        letter.page = occasion.page();
        letter.state = state;
        letter.messageId = "<" + letter.id + "@" + body.senderDomain() + ">";
        letter.writtenAt = body.writtenAt();
        letter.nextAttemptAt = Instant.EPOCH;
        return letter;
    }

    /** Gives the letter the secret address at which a mail program stops letters of this kind (RFC 8058). */
    void offerStop(String address) {
        stopAddress = address;
    }

    /** Reserves the letter for one node; no other node sends it until the lease ends. */
    public void reserve(Instant now, Duration lease) {
        perhapsTwice = perhapsTwice || state == LetterState.UNCERTAIN;
        state = LetterState.SENDING;
        leaseUntil = now.plus(lease);
        attempts++;
    }

    /**
     * Records that the mail server accepted the letter. The secret of its links and its code, which the recipient
     * alone may know, are removed here.
     */
    public void recordSent(Instant now) {
        state = LetterState.SENT;
        sentAt = now;
        leaseUntil = null;
        lastError = null;
        html = withoutSecrets(html);
        text = withoutSecrets(text);
        stopAddress = null;
    }

    /** Returns a part of this letter without the secrets of its links and without its code. */
    String withoutSecrets(String content) {
        String linkless = LinkSecret.hide(content);
        return kind == LetterKind.SIGNING_CODE ? LinkSecret.hideCode(linkless) : linkless;
    }

    /**
     * Records that the mail server did not accept the letter: it is sent again later, and has failed after the last
     * attempt.
     */
    public void recordFailedAttempt(Instant now, String error, int mostAttempts) {
        leaseUntil = null;
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        state = attempts >= mostAttempts ? LetterState.FAILED : LetterState.QUEUED;
        nextAttemptAt = now.plus(Duration.ofSeconds(15L << Math.min(attempts, 8)));
    }

    /** Records that the mail server refused this letter permanently. */
    public void recordRefused(String error) {
        leaseUntil = null;
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        state = LetterState.FAILED;
    }

    /** Records that the node stopped while it was sending, so that it is unknown if the letter was sent. */
    public void recordUncertain(Instant now, Duration pause) {
        state = LetterState.UNCERTAIN;
        leaseUntil = null;
        nextAttemptAt = now.plus(pause);
    }

    /**
     * Tells if the letter may be sent again: it is not certain that it was sent, and it has content. A letter to an
     * erased person is empty.
     */
    public boolean maySendAgain() {
        return MAY_HAVE_STAYED.contains(state) && !html.isEmpty();
    }

    /** Queues the letter again on behalf of the administrator. */
    public void sendAgain() {
        perhapsTwice = perhapsTwice || state == LetterState.UNCERTAIN || state == LetterState.RESTORED;
        state = LetterState.QUEUED;
        attempts = 0;
        nextAttemptAt = Instant.EPOCH;
    }

    /** Records that the daily letter of the recipient lists this one. */
    void recordListed() {
        state = LetterState.LISTED;
    }

    /** Records that nothing is sent, because the recipient has no account any more. */
    void recordSilent() {
        state = LetterState.SILENT;
    }

    /** Removes the content and the address of an erased person; a letter that was not sent yet is never sent. */
    void forgetPerson() {
        if (state == LetterState.GATHERED) {
            state = LetterState.SILENT;
        } else if (!OVER.contains(state)) {
            state = LetterState.FAILED;
            leaseUntil = null;
        }
        recipient = "erased-" + id + "@invalid";
        recipientName = null;
        title = "—";
        lastError = null;
        html = "";
        text = "";
        calendar = null;
        stopAddress = null;
    }

    /** Removes a person whom the letter names as a contact, and the number of that person. */
    void forget(ContactInLetter contact) {
        html = contact.removedFrom(html);
        text = contact.removedFrom(text);
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }

    /** Returns the target page of its button, or null when nothing is left to do. */
    public @Nullable String page() {
        return page;
    }

    public LetterKind kind() {
        return kind;
    }

    public String recipient() {
        return recipient;
    }

    public @Nullable String recipientName() {
        return recipientName;
    }

    /** Returns the recipient's account, or null for an address without one. */
    @Nullable
    UUID personId() {
        return personId;
    }

    /** Returns the consortium, or null for a letter about an account. */
    public @Nullable UUID consortiumId() {
        return consortiumId;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public String title() {
        return title;
    }

    public String html() {
        return html;
    }

    public String text() {
        return text;
    }

    /** Returns the dates of the letter as an iCalendar file, which is attached to it; null when it has none. */
    public @Nullable String calendar() {
        return calendar;
    }

    /** Returns the address at which a mail program stops such letters; null for a letter that cannot be stopped. */
    @Nullable
    String stopAddress() {
        return stopAddress;
    }

    public LetterState state() {
        return state;
    }

    public String messageId() {
        return messageId;
    }

    /** Returns the business time of writing. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** Returns the machine time at which the mail server accepted the letter. */
    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public int attempts() {
        return attempts;
    }

    /** Tells if the letter was sent again although it may have been sent before. */
    public boolean isPerhapsTwice() {
        return perhapsTwice;
    }

    public @Nullable String lastError() {
        return lastError;
    }
}
