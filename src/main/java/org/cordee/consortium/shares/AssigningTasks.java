package org.cordee.consortium.shares;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records which member does each essential task itself. R2142-27 refuses nothing here: a task that is given to a
 * subcontractor is stored as it is, and the legal check reports it (D5, G-09).
 */
@Component
@Transactional
public class AssigningTasks {

    private final NegotiatedConsortia consortia;
    private final TasksReading reading;
    private final TaskPlans plans;
    private final BusinessClock clock;

    AssigningTasks(NegotiatedConsortia consortia, TasksReading reading, TaskPlans plans, BusinessClock clock) {
        this.consortia = consortia;
        this.reading = reading;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Replaces the assignment of all essential tasks. Idempotent.
     *
     * @param said replaces the earlier assignment; a task that is left out is assigned to no member
     * @throws org.cordee.shared.NotFound for every user but the lead
     */
    public void assign(Actor actor, UUID consortiumId, List<EssentialTask> said) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.requireAlive();
        List<AssignedTask> assigned = assigned(said, consortium, Set.copyOf(reading.named(consortiumId)));
        TaskPlan plan = plans.findById(consortiumId).orElseGet(() -> new TaskPlan(consortiumId));
        plan.assign(act, assigned);
        plans.saveAndFlush(plan);
    }

    private static List<AssignedTask> assigned(
            List<EssentialTask> said, NegotiatedConsortium consortium, Set<String> essential) {
        Set<UUID> members =
                consortium.members().stream().map(MemberFacts::memberId).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<AssignedTask> assigned = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            EssentialTask one = said.get(at);
            UUID doer = one.memberId();
            String field = "tasks[" + at + "].";
            if (!essential.contains(one.task())) {
                throw RuleViolation.of(field + "task", "consortium.tasks.not-essential", one.task());
            }
            if (!seen.add(one.task())) {
                throw RuleViolation.of(field + "task", "consortium.tasks.twice", one.task());
            }
            if (doer != null && !members.contains(doer)) {
                throw RuleViolation.of(field + "memberId", "consortium.tasks.no-member", one.task());
            }
            if (one.isAssigned()) {
                assigned.add(AssignedTask.of(one));
            }
        }
        return assigned;
    }
}
