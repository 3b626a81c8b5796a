package org.cordee.process.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.account.CalendarOwner;
import org.cordee.account.PublicAddress;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumRow;
import org.cordee.consortium.ConsortiumState;
import org.cordee.platform.CalendarFile.DueDate;
import org.cordee.process.OpenTask;
import org.cordee.process.RootNames;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Lists a person's own due dates for its calendar: the open tasks of the organisations it acts for, and the deadlines
 * of their bids. A date has the name of its task and of its consortium or other root and no other text, because calendar programs
 * store it elsewhere.
 */
@Component
class OwnDueDates {

    /** The bounds of one feed: the soonest tasks of each of a few organisations. */
    private static final int MOST_DATES = 300;

    private static final int MOST_ORGANISATIONS = 10;
    private static final PageRequest TASKS = PageRequest.ofSize(100);
    private static final PageRequest CONSORTIA = PageRequest.ofSize(100);
    private static final Set<ConsortiumState> OPEN = Set.of(
            ConsortiumState.DRAFT,
            ConsortiumState.INVITING,
            ConsortiumState.NEGOTIATING,
            ConsortiumState.AGREED,
            ConsortiumState.DRAFTING,
            ConsortiumState.READY);

    private final TaskInbox inbox;
    private final ConsortiumReading consortia;
    private final RootNames names;
    private final PublicAddress address;
    private final BusinessClock clock;
    private final MessageSource texts;

    OwnDueDates(
            TaskInbox inbox,
            ConsortiumReading consortia,
            RootNames names,
            PublicAddress address,
            BusinessClock clock,
            MessageSource texts) {
        this.inbox = inbox;
        this.consortia = consortia;
        this.names = names;
        this.address = address;
        this.clock = clock;
        this.texts = texts;
    }

    List<DueDate> of(CalendarOwner owner) {
        Map<String, DueDate> dates = new LinkedHashMap<>();
        owner.actors().stream()
                .limit(MOST_ORGANISATIONS)
                .flatMap(actor -> Stream.concat(tasks(actor, owner.locale()), deadlines(actor, owner.locale())))
                .sorted(Comparator.comparing(DueDate::at).thenComparing(DueDate::uid))
                .limit(MOST_DATES)
                .forEach(date -> dates.putIfAbsent(date.uid(), date));
        return List.copyOf(dates.values());
    }

    private Stream<DueDate> tasks(Actor actor, Locale locale) {
        List<OpenTask> tasks = inbox.of(actor, TASKS).getContent();
        Map<UUID, String> known = names.of(tasks.stream().map(OpenTask::root).toList());
        return tasks.stream().flatMap(task -> {
            Instant due = task.dueAt();
            return due == null ? Stream.empty() : Stream.of(date(task, due, known, locale));
        });
    }

    private DueDate date(OpenTask task, Instant due, Map<UUID, String> known, Locale locale) {
        String element = task.task().elementId();
        return new DueDate(
                element + "-" + task.subjectId() + "@cordee",
                due,
                task.createdAt(),
                text("process.task." + element, locale) + " · "
                        + known.getOrDefault(task.root().id(), "–"),
                address.of(task.page()));
    }

    private Stream<DueDate> deadlines(Actor actor, Locale locale) {
        if (actor.organisationId() == null) {
            return Stream.empty();
        }
        return consortia.rows(actor, CONSORTIA).stream()
                .filter(row -> OPEN.contains(row.state()))
                .map(row -> deadline(row, locale));
    }

    /** Returns a deadline; when it was set is not known here, so that the change counts as of today. */
    private DueDate deadline(ConsortiumRow row, Locale locale) {
        return new DueDate(
                "deadline-" + row.id() + "@cordee",
                row.deadline().instant(),
                clock.now().truncatedTo(ChronoUnit.DAYS),
                text("process.calendar.deadline", locale) + " · " + row.name(),
                address.of("/consortia/" + row.id()));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
