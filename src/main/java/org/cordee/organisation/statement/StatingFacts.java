package org.cordee.organisation.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.Organisation;
import org.cordee.organisation.OrganisationChanged;
import org.cordee.organisation.Organisations;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation says what only it knows of itself: read and changed by itself and by those who keep the directory. */
@Component
@Transactional
public class StatingFacts {

    private final Organisations organisations;
    private final Statements statements;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    StatingFacts(
            Organisations organisations, Statements statements, BusinessClock clock, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.statements = statements;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound for everybody else */
    @Transactional(readOnly = true)
    public StatementView view(Actor actor, UUID organisationId) {
        DirectoryAccess.requireEditor(actor, organisationId);
        Organisation organisation = organisations.findById(organisationId).orElseThrow(NotFound::new);
        StoredStatement stored =
                statements.findById(organisationId).orElseGet(() -> new StoredStatement(organisationId, clock.now()));
        return new StatementView(
                organisationId, organisation.profile().legalName(), stored.revision(), stored.statement());
    }

    /**
     * The same again changes nothing.
     *
     * @param read the revision its reader saw
     * @throws NotFound for everybody else
     * @throws ObjectOptimisticLockingFailureException when somebody said something else meanwhile
     */
    public void state(Actor actor, UUID organisationId, int read, Statement statement) {
        DirectoryAccess.requireEditor(actor, organisationId);
        if (organisations.hold(organisationId).isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.now();
        requirePast(statement);
        StoredStatement stored =
                statements.findById(organisationId).orElseGet(() -> new StoredStatement(organisationId, now));
        if (stored.revision() != read) {
            throw new ObjectOptimisticLockingFailureException(StoredStatement.class, organisationId);
        }
        if (stored.say(statement, now)) {
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
