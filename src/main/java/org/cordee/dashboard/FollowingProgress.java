package org.cordee.dashboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.OrganisationNames;
import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.talk.MessagePosted;
import org.cordee.question.QuestionEvent.UndisclosedEvent;
import org.cordee.remark.RemarkEvent;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.NotFound;
import org.cordee.shared.WorkChanged;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps one row per consortium and its news up to date. One listener does both, because receiving an event costs more
 * than storing it. A row is written from the current data and not from the content of an event. Events may therefore
 * come late, twice or in any order, and a rebuild gives the same rows.
 */
@Component
class FollowingProgress {

    private final ConsortiumLookup consortia;
    private final ProgressRows rows;
    private final StoringNews news;
    private final LiveProgress live;
    private final OrganisationNames organisations;

    FollowingProgress(
            ConsortiumLookup consortia,
            ProgressRows rows,
            StoringNews news,
            LiveProgress live,
            OrganisationNames organisations) {
        this.consortia = consortia;
        this.rows = rows;
        this.news = news;
        this.live = live;
        this.organisations = organisations;
    }

    /**
     * Leaves out notes, messages, remarks on sections and questions that a member proposes to the lead: they are no
     * progress, and not even their time concerns the other readers.
     */
    @ApplicationModuleListener
    void on(ConsortiumFact fact) {
        if (fact instanceof CoordinatorNoteWritten
                || fact instanceof MessagePosted
                || fact instanceof RemarkEvent
                || fact instanceof UndisclosedEvent) {
            return;
        }
        news.store(fact);
        if (fact instanceof InvitationDeclined declined) {
            rows.addDecline(
                    declined.invitationId(),
                    declined.consortiumId(),
                    declined.reason().name(),
                    declined.occurredAt());
        }
        rows.lock(fact.consortiumId());
        try {
            ConsortiumFacts facts = consortia.consortium(fact.consortiumId());
            List<UUID> members = consortia.members(fact.consortiumId()).stream()
                    .map(MemberFacts::organisationId)
                    .distinct()
                    .toList();
            rows.write(facts, members.size(), fact.getClass().getSimpleName(), fact.occurredAt());
            name(facts, members);
        } catch (NotFound gone) {
            rows.remove(fact.consortiumId());
        }
        live.changed(fact.consortiumId());
    }

    /** Stores the names that a coordinator may search for, so that a search reads one table. */
    private void name(ConsortiumFacts facts, List<UUID> members) {
        Set<UUID> involved = new LinkedHashSet<>(members);
        involved.add(facts.leadOrganisationId());
        Map<UUID, String> names = organisations.namesOf(involved);
        rows.name(
                facts.id(),
                names.getOrDefault(facts.leadOrganisationId(), ""),
                members.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** Updates the open tasks, which come from the inbox and not from a use case. */
    @EventListener
    void on(WorkChanged work) {
        if (rows.updateOpenTasks(work)) {
            live.changed(work.consortiumId());
        }
    }
}
