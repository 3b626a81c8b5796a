package org.cordee.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what a person has typed in a form and not sent. Nobody else can read it; another room may ask who saved a draft
 * a moment ago. The guest of a one-time link shares its drafts with its organisation's other guests. Times are machine
 * time.
 */
@Component
@Transactional
public class FormDrafts {

    /**
     * The model attribute, true, of a page that answers an accepted form without a redirect: the link of the form is used
     * up, so that no page below it could be opened. The draft of the form is deleted then, as after a redirect.
     */
    public static final String ACCEPTED = "formAccepted";

    /** The most characters of one draft: a section of the memo has up to 100,000, and JSON needs some more. */
    static final int LONGEST = 250_000;

    /** The most drafts of one owner; the oldest makes room for a new one. */
    static final int MOST = 100;

    static final Duration LIFE = Duration.ofDays(90);

    private static final Duration RECENT = Duration.ofMinutes(2);

    private final FormDraftStore drafts;
    private final JsonMapper json;

    FormDrafts(FormDraftStore drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** A stored draft with the time at which it was saved. */
    public record StoredDraft(DraftFields fields, Instant savedAt) {}

    /** Returns the owner of the actor's drafts; null for visitors who are neither signed in nor guests. */
    public static @Nullable UUID owner(Actor actor) {
        return actor.personId() == null ? actor.organisationId() : actor.personId();
    }

    /**
     * Stores a draft and replaces an earlier one. Empty input deletes the draft.
     *
     * @throws RuleViolation when it is too long
     */
    public void save(Actor actor, DraftKey key, DraftFields fields) {
        UUID owner = owner(actor);
        if (owner == null) {
            return;
        }
        if (fields.isEmpty()) {
            drafts.delete(owner, key.form(), key.subjectId());
            return;
        }
        String text = json.writeValueAsString(fields.values());
        if (text.length() > LONGEST) {
            throw new RuleViolation("account.kept-answer.too-long", LONGEST);
        }
        makeRoom(owner);
        drafts.put(owner, key.form(), key.subjectId(), text, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Returns which of these owners saved a draft of a form within the last two minutes, without what they typed. A page
     * saves a draft after each pause in typing.
     */
    @Transactional(readOnly = true)
    public Set<UUID> typingNow(Collection<UUID> owners, DraftKey key) {
        return owners.isEmpty()
                ? Set.of()
                : Set.copyOf(drafts.typedSince(
                        owners, key.form(), key.subjectId(), Instant.now().minus(RECENT)));
    }

    private void makeRoom(UUID owner) {
        if (drafts.countOthers(owner, AnswerDrafts.FORM) < MOST) {
            return;
        }
        Instant oldest = drafts.oldest(owner, AnswerDrafts.FORM);
        if (oldest != null) {
            drafts.deleteOthersUntil(owner, AnswerDrafts.FORM, oldest);
        }
    }

    @Transactional(readOnly = true)
    public Optional<StoredDraft> find(Actor actor, DraftKey key) {
        UUID owner = owner(actor);
        return owner == null
                ? Optional.empty()
                : drafts.find(owner, key.form(), key.subjectId())
                        .map(draft -> new StoredDraft(read(draft.fields()), draft.savedAt()));
    }

    private DraftFields read(String text) {
        return new DraftFields(json.readValue(text, new TypeReference<Map<String, List<String>>>() {}));
    }

    /** Deletes the draft after the form was sent, or when the user no longer wants it. */
    public void delete(Actor actor, DraftKey key) {
        UUID owner = owner(actor);
        if (owner != null) {
            drafts.delete(owner, key.form(), key.subjectId());
        }
    }

    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        drafts.deleteBefore(Instant.now().minus(LIFE));
    }
}
