package org.cordee.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.platform.OpenTaskPages;
import org.cordee.platform.OpenTaskPages.OpenTaskPage;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's notifications: the subject lines of its own latest letters, sent or not. */
@Component
public class NotificationReading {

    private final Letters letters;
    private final LetterLookup matters;
    private final SeenNotifications seen;
    private final ObjectProvider<OpenTaskPages> tasks;
    private final BusinessClock clock;

    NotificationReading(
            Letters letters,
            LetterLookup matters,
            SeenNotifications seen,
            ObjectProvider<OpenTaskPages> tasks,
            BusinessClock clock) {
        this.letters = letters;
        this.matters = matters;
        this.seen = seen;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * One notification of a person.
     *
     * @param page the target page, or null when nothing is left to do
     * @param consortiumId null for a notification about the account
     * @param grouping the name of the consortium; empty without one
     * @param request true when it asks for something
     * @param done true for a request of a consortium that no open task awaits any more, and for all else that the
     * person has seen
     */
    public record Notification(
            UUID id,
            LetterKind kind,
            String title,
            Instant at,
            @Nullable String page,
            boolean fresh,
            @Nullable UUID consortiumId,
            String grouping,
            boolean request,
            boolean done) {}

    /** The notifications of one consortium on a page; the name is empty for those about the account. */
    public record NotificationGroup(String grouping, List<Notification> notifications) {

        public boolean isDone() {
            return notifications.stream().allMatch(Notification::done);
        }
    }

    /** Returns the notifications, newest first; a user without an account has none. */
    @Transactional(readOnly = true)
    public Page<Notification> latest(Actor actor, Pageable page) {
        UUID person = actor.personId();
        if (person == null) {
            return Page.empty(page);
        }
        Page<Letter> found = letters.notifications(person, page);
        Instant seenAt = seenAt(person);
        Set<UUID> consortia = ids(found, Letter::consortiumId);
        Map<UUID, String> names = matters.consortiumNames(consortia);
        Set<OpenTaskPage> open = Optional.ofNullable(tasks.getIfAvailable())
                .map(pages -> pages.of(consortia, ids(found, Letter::organisationId)))
                .orElse(Set.of());
        return found.map(letter -> notification(letter, seenAt, names, open));
    }

    private static Set<UUID> ids(Page<Letter> letters, Function<Letter, @Nullable UUID> id) {
        return letters.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Notification notification(
            Letter letter, Instant seenAt, Map<UUID, String> names, Set<OpenTaskPage> open) {
        boolean fresh = letter.writtenAt().isAfter(seenAt);
        UUID consortium = letter.consortiumId();
        boolean request = asks(letter);
        return new Notification(
                letter.id(),
                letter.kind(),
                letter.title(),
                letter.writtenAt(),
                letter.page(),
                fresh,
                consortium,
                consortium == null ? "" : names.getOrDefault(consortium, ""),
                request,
                request && consortium != null ? open.stream().noneMatch(task -> awaits(task, letter)) : !fresh);
    }

    /** A coordinator gets letters about the tasks of others, and is asked for nothing by them. */
    private static boolean asks(Letter letter) {
        return LetterTopic.asks(letter.kind()) && letter.page() != null && letter.organisationId() != null;
    }

    /**
     * Tells if the task is what the letter asks for: its page is the letter's or lies below it, or the letter leads to
     * the page of the consortium that lists things of this kind, such as sections.
     */
    private static boolean awaits(OpenTaskPage task, Letter letter) {
        String page = Objects.requireNonNull(letter.page());
        return task.rootId().equals(letter.consortiumId())
                && task.organisationId().equals(letter.organisationId())
                && (task.page().equals(page)
                        || task.page().startsWith(page + "/")
                        || page.equals("/consortia/" + task.rootId() + listOf(task.page())));
    }

    private static String listOf(String page) {
        int end = page.indexOf('/', 1);
        return end < 0 ? page : page.substring(0, end);
    }

    /** Groups notifications by consortium, in the order of the first one of each. */
    public static List<NotificationGroup> byConsortium(List<Notification> notifications) {
        Map<Optional<UUID>, List<Notification>> groups = new LinkedHashMap<>();
        notifications.forEach(
                one -> groups.computeIfAbsent(Optional.ofNullable(one.consortiumId()), first -> new ArrayList<>())
                        .add(one));
        return groups.values().stream()
                .map(group -> new NotificationGroup(group.get(0).grouping(), List.copyOf(group)))
                .toList();
    }

    /** Counts the notifications since the person last marked them as seen. */
    @Transactional(readOnly = true)
    public int fresh(Actor actor) {
        UUID person = actor.personId();
        return person == null ? 0 : letters.countNotifications(person, seenAt(person));
    }

    /** Records that the person has seen its notifications now. */
    @Transactional
    public void markSeen(Actor actor) {
        UUID person = actor.personId();
        if (person != null) {
            seen.mark(person, clock.now());
        }
    }

    private Instant seenAt(UUID person) {
        return seen.seenAt(person).orElse(Instant.EPOCH);
    }
}
