package org.cordee.organisation;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what an organisation lacks to answer, for the organisation itself and those who maintain the directory. */
@Component
@Transactional(readOnly = true)
public class JudgingReadiness {

    private final ReadingDirectory directory;
    private final UpdatingOwnPage pages;
    private final ReadingPresentation presentations;
    private final StatementLookup statements;
    private final BusinessClock clock;

    JudgingReadiness(
            ReadingDirectory directory,
            UpdatingOwnPage pages,
            ReadingPresentation presentations,
            StatementLookup statements,
            BusinessClock clock) {
        this.directory = directory;
        this.pages = pages;
        this.presentations = presentations;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Returns the list of an organisation.
     *
     * @throws NotFound for everybody else
     */
    public Readiness of(Actor actor, UUID organisationId) {
        DirectoryAccess.requireEditor(actor, organisationId);
        Statement stated = statements.of(List.of(organisationId)).get(organisationId);
        return Readiness.of(
                directory.find(actor, organisationId),
                pages.publicView(organisationId).orElse(null),
                presentations.of(organisationId),
                stated != null && stated.statesOwnership(),
                clock.now());
    }
}
