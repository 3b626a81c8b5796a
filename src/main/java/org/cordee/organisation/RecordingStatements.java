package org.cordee.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes an organisation's statement, for the organisation itself and for those who maintain the directory.
 */
@Component
@Transactional
public class RecordingStatements {

    private final Organisations organisations;
    private final Statements statements;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingStatements(
            Organisations organisations, Statements statements, BusinessClock clock, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.statements = statements;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Returns the statement of an organisation.
     *
     * @throws NotFound for all other users
     */
    @Transactional(readOnly = true)
    public StatementView view(Actor actor, UUID organisationId) {
        DirectoryAccess.requireEditor(actor, organisationId);
        Organisation organisation = organisations.findById(organisationId).orElseThrow(NotFound::new);
        OrganisationStatement stored = statements
                .findById(organisationId)
                .orElseGet(() -> new OrganisationStatement(organisationId, clock.now()));
        return new StatementView(
                organisationId, organisation.profile().legalName(), stored.revision(), stored.statement());
    }

    /**
     * Stores a statement; the same statement again changes nothing.
     *
     * @param read the revision the user saw
     * @throws NotFound for all other users
     * @throws ObjectOptimisticLockingFailureException when another user changed the statement meanwhile
     */
    public void state(Actor actor, UUID organisationId, int read, Statement statement) {
        DirectoryAccess.requireEditor(actor, organisationId);
        if (organisations.findLocked(organisationId).isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.now();
        requirePast(statement);
        OrganisationStatement stored =
                statements.findById(organisationId).orElseGet(() -> new OrganisationStatement(organisationId, now));
        if (stored.revision() != read) {
            throw new ObjectOptimisticLockingFailureException(OrganisationStatement.class, organisationId);
        }
        if (stored.update(statement, now)) {
            statements.saveAndFlush(stored);
            events.publishEvent(new OrganisationChanged(Ids.next(), now, organisationId));
        }
    }

    private void requirePast(Statement statement) {
        List<ReservedAward> awards = statement.reservedAwards();
        for (int at = 0; awards != null && at < awards.size(); at++) {
            if (awards.get(at).on().isAfter(clock.today())) {
                throw RuleViolation.of("previousReservedAwards[" + at + "].on", "organisation.award.out-of-time");
            }
        }
    }
}
