package org.cordee.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.dashboard.Coordination.AwaitedLine;
import org.cordee.dashboard.Coordination.MemberLine;
import org.cordee.dashboard.Coordination.NextDate;
import org.cordee.dashboard.ReadingContacts.OrganisationContact;
import org.cordee.platform.AwaitedTasks;
import org.cordee.platform.AwaitedTasks.AwaitedTask;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Hours;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a coordinator's page of one consortium, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
public class ReadingCoordination {

    private static final int DATES = 5;

    private final ConsortiumLookup consortia;
    private final SharesReading shares;
    private final AssessmentReading assessments;
    private final ProgrammeRows programme;
    private final ReadingContacts contacts;
    private final WritingNote notes;
    private final ObjectProvider<AwaitedTasks> awaited;
    private final BusinessClock clock;

    ReadingCoordination(
            ConsortiumLookup consortia,
            SharesReading shares,
            AssessmentReading assessments,
            ProgrammeRows programme,
            ReadingContacts contacts,
            WritingNote notes,
            ObjectProvider<AwaitedTasks> awaited,
            BusinessClock clock) {
        this.consortia = consortia;
        this.shares = shares;
        this.assessments = assessments;
        this.programme = programme;
        this.contacts = contacts;
        this.notes = notes;
        this.awaited = awaited;
        this.clock = clock;
    }

    /** @throws org.cordee.shared.NotFound unless the actor is a coordinator */
    public Coordination of(Actor actor, UUID consortiumId, Locale locale) {
        actor.requireRole(Role.COORDINATOR);
        ConsortiumFacts facts = consortia.consortium(consortiumId);
        List<AwaitedTask> tasks = tasks(consortiumId);
        SharesView figures = shares.viewFor(actor, consortiumId);
        Map<UUID, OrganisationContact> people = contacts.of(involved(facts, tasks, figures));
        CheckView.Sheet sheet = assessments.latest(actor, consortiumId, locale).sheet();
        ProgrammeRows.Published published = programme.published(consortiumId);
        List<MemberLine> members = members(facts, figures, tasks, people);
        return new Coordination(
                facts,
                published.title(),
                published.buyerName(),
                published.territory(),
                members.stream()
                        .filter(MemberLine::lead)
                        .findFirst()
                        .orElseGet(() -> member(facts.leadOrganisationId(), List.of(), true, tasks, people)),
                tasks.stream().map(task -> line(task, people)).toList(),
                members,
                sheet == null ? 0 : sheet.run().blockers(),
                sheet == null ? null : sheet.amount(),
                sheet == null ? null : sheet.hours(),
                dates(facts, tasks),
                notes.read(actor, consortiumId));
    }

    private List<AwaitedTask> tasks(UUID consortiumId) {
        AwaitedTasks inbox = awaited.getIfAvailable();
        return inbox == null ? List.of() : inbox.of(consortiumId);
    }

    private static Set<UUID> involved(ConsortiumFacts facts, List<AwaitedTask> tasks, SharesView figures) {
        Set<UUID> ids = new HashSet<>();
        ids.add(facts.leadOrganisationId());
        figures.members().forEach(member -> ids.add(member.organisationId()));
        tasks.stream().map(AwaitedTask::organisationId).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    private static AwaitedLine line(AwaitedTask task, Map<UUID, OrganisationContact> people) {
        OrganisationContact contact = task.organisationId() == null ? null : people.get(task.organisationId());
        return contact == null
                ? new AwaitedLine(task, null, List.of(), null, null)
                : new AwaitedLine(task, contact.name(), contact.people(), contact.email(), contact.phone());
    }

    private static List<MemberLine> members(
            ConsortiumFacts facts, SharesView figures, List<AwaitedTask> tasks, Map<UUID, OrganisationContact> people) {
        Map<UUID, List<SharesView.MemberLine>> byOrganisation = figures.members().stream()
                .collect(Collectors.groupingBy(
                        SharesView.MemberLine::organisationId, java.util.LinkedHashMap::new, Collectors.toList()));
        List<MemberLine> members = new ArrayList<>();
        byOrganisation.forEach(
                (id, lines) -> members.add(member(id, lines, id.equals(facts.leadOrganisationId()), tasks, people)));
        members.sort(Comparator.comparing(member -> !member.lead()));
        return List.copyOf(members);
    }

    private static MemberLine member(
            UUID id,
            List<SharesView.MemberLine> lines,
            boolean lead,
            List<AwaitedTask> tasks,
            Map<UUID, OrganisationContact> people) {
        OrganisationContact contact = Objects.requireNonNull(people.get(id));
        List<AwaitedTask> own =
                tasks.stream().filter(task -> id.equals(task.organisationId())).toList();
        return new MemberLine(
                id,
                contact.name(),
                lead,
                lines.isEmpty() ? null : lines.get(0).state(),
                contact.kinds(),
                contact.people(),
                hours(lines),
                own.size(),
                (int) own.stream().filter(AwaitedTask::late).count());
    }

    private static @Nullable Hours hours(List<SharesView.MemberLine> lines) {
        return lines.stream()
                .map(SharesView.MemberLine::hours)
                .filter(Objects::nonNull)
                .reduce(Hours::plus)
                .orElse(null);
    }

    private List<NextDate> dates(ConsortiumFacts facts, List<AwaitedTask> tasks) {
        Instant now = clock.now();
        Stream<NextDate> due = tasks.stream()
                .filter(task -> task.dueAt() != null && task.dueAt().isAfter(now))
                .map(task -> new NextDate(Objects.requireNonNull(task.dueAt()), task.task()))
                .distinct();
        return Stream.concat(due, Stream.of(new NextDate(facts.deadline().instant(), null)))
                .filter(date -> date.at().isAfter(now))
                .sorted(Comparator.comparing(NextDate::at))
                .limit(DATES)
                .toList();
    }
}
