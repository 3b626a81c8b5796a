package org.cordee.coverage;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.coverage.MatrixLine.AnsweringSection;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead say where the bid answers what the buyer asks. It changes no section and asks nobody to write. */
@Component
@Transactional
public class AnsweringDemands {

    private final CoverageAccess access;
    private final ReadingMatrix reading;
    private final DemandAnswers answers;
    private final ConsortiumLookup consortia;
    private final BusinessClock clock;

    AnsweringDemands(
            CoverageAccess access,
            ReadingMatrix reading,
            DemandAnswers answers,
            ConsortiumLookup consortia,
            BusinessClock clock) {
        this.access = access;
        this.reading = reading;
        this.answers = answers;
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * Records where the bid answers something. The same answer again changes nothing.
     *
     * @param lineId the line of the matrix
     * @param shownVersion the version of the line that the lead saw; 0 when nothing was stored
     * @throws NotFound for all users but the lead, when nothing with this id is asked now, and for a section that is not
     * of the settled outline
     * @throws RuleViolation when the line has changed since it was shown, or the organisation is no member
     */
    public void answer(Actor actor, UUID consortiumId, UUID lineId, long shownVersion, GivenAnswer given) {
        access.lockForLead(actor, consortiumId);
        AskedThing asked = reading.asked(actor, consortiumId, lineId);
        DemandAnswer answer = answers.findById(lineId).orElseGet(() -> new DemandAnswer(consortiumId, asked));
        answer.requireChanges(shownVersion);
        requireSections(actor, consortiumId, given.sectionIds());
        requireMember(consortiumId, given.organisationId());
        answer.answer(Act.now(actor, clock), asked, given);
        answers.saveAndFlush(answer);
    }

    /**
     * Takes back what was recorded. A line without a stored answer stays as it is.
     *
     * @param shownVersion the version of the line that the lead saw
     * @throws NotFound for all users but the lead, and when nothing with this id is asked now
     * @throws RuleViolation when the line has changed since it was shown
     */
    public void remove(Actor actor, UUID consortiumId, UUID lineId, long shownVersion) {
        access.lockForLead(actor, consortiumId);
        AskedThing asked = reading.asked(actor, consortiumId, lineId);
        DemandAnswer answer = answers.findById(lineId).orElse(null);
        if (answer == null) {
            return;
        }
        answer.requireChanges(shownVersion);
        answer.remove(Act.now(actor, clock), asked);
        answers.saveAndFlush(answer);
    }

    private void requireSections(Actor actor, UUID consortiumId, Set<UUID> named) {
        if (named.isEmpty()) {
            return;
        }
        Set<UUID> settled = reading.sections(actor, consortiumId).stream()
                .map(AnsweringSection::id)
                .collect(Collectors.toSet());
        if (!settled.containsAll(named)) {
            throw new NotFound();
        }
    }

    private void requireMember(UUID consortiumId, @Nullable UUID organisationId) {
        if (organisationId != null && !consortia.isMember(consortiumId, organisationId)) {
            throw RuleViolation.of("organisation", "coverage.no-member");
        }
    }
}
