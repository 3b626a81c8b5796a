package org.cordee.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.BarrierWaivers;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.law.rules.Finding;
import org.cordee.organisation.DirectoryLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lifts the information barrier after a waiver. The barrier exists where the check finds a member in two candidacies. A
 * waiver of that finding, requested by the lead and granted by the coordinator, lifts it in this consortium and for
 * that one other candidacy. A participation that the documents forbid is a blocker and cannot be waived.
 */
@Component
@Transactional(readOnly = true)
class WaivedBarriers implements BarrierWaivers {

    private final Waivers waivers;
    private final AssessmentRuns runs;
    private final ConsortiumLookup consortia;
    private final DirectoryLookup directory;

    WaivedBarriers(Waivers waivers, AssessmentRuns runs, ConsortiumLookup consortia, DirectoryLookup directory) {
        this.waivers = waivers;
        this.runs = runs;
        this.consortia = consortia;
        this.directory = directory;
    }

    @Override
    public Map<UUID, Integer> lifted(UUID consortiumId) {
        List<Waiver> granted = waivers.of(consortiumId).stream()
                .filter(waiver -> waiver.state() == WaiverState.GRANTED)
                .toList();
        Map<UUID, Integer> lifted = new HashMap<>();
        if (!granted.isEmpty()) {
            Map<String, UUID> organisations = organisations(consortiumId);
            granted.forEach(waiver -> runs.find(consortiumId, waiver.runId()).stream()
                    .flatMap(run -> run.answer().findings().stream())
                    .filter(Finding::keepsInformationBarrier)
                    .filter(finding -> FindingKey.of(finding).equals(waiver.finding()))
                    .map(finding ->
                            organisations.get(String.valueOf(finding.evidence().get("operator"))))
                    .filter(organisation -> organisation != null)
                    .forEach(organisation -> lifted.merge(organisation, 1, Integer::sum)));
        }
        return lifted;
    }

    /** Returns the organisations by the names of their establishments in the case. */
    private Map<String, UUID> organisations(UUID consortiumId) {
        Set<UUID> places = consortia.members(consortiumId).stream()
                .map(MemberFacts::establishmentId)
                .collect(Collectors.toSet());
        Map<String, UUID> organisations = new HashMap<>();
        directory
                .establishments(places)
                .forEach(place -> organisations.put(ConsortiumCaseFacts.id(place), place.organisationId()));
        return organisations;
    }
}
