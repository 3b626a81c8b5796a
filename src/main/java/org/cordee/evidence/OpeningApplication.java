package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates a file for the evidence of each organisation after the agreement is signed, and asks the organisations for
 * it.
 */
@Component
@Transactional
public class OpeningApplication {

    private final NegotiatedConsortia groupings;
    private final EvidenceFiles files;
    private final PlanningPreparation planning;
    private final BusinessClock clock;

    OpeningApplication(
            NegotiatedConsortia groupings, EvidenceFiles files, PlanningPreparation planning, BusinessClock clock) {
        this.groupings = groupings;
        this.files = files;
        this.planning = planning;
        this.clock = clock;
    }

    /** The organisations that are asked, with the dates of a request made now. */
    public record EvidenceRound(List<AskedOrganisation> asked, Instant dueAt, Instant remindAt, Instant checkBy) {}

    /** An organisation that is asked for its evidence. */
    public record AskedOrganisation(UUID evidenceFileId, UUID organisationId) {}

    /**
     * Creates the files with the last signature: from now on the bid cannot be frozen without them. A second call
     * changes nothing.
     */
    void plan(UUID consortiumId) {
        planned(groupings.getLocked(consortiumId), dates(consortiumId, clock.now()));
    }

    /**
     * Asks the members in a process step after the powers of attorney were requested. A second call returns the same.
     */
    public EvidenceRound open(UUID consortiumId) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        EvidenceDates now = dates(consortiumId, act.at());
        List<EvidenceFile> all = planned(grouping, now);
        for (EvidenceFile file : all) {
            file.ask(act, now);
            files.saveAndFlush(file);
        }
        Instant askedAt = all.stream()
                .map(file -> file.turn().askedAt())
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(act.at());
        EvidenceDates first = dates(consortiumId, askedAt);
        return new EvidenceRound(
                all.stream()
                        .filter(file -> !file.state().isSettled())
                        .map(file -> new AskedOrganisation(file.id(), file.organisationId()))
                        .toList(),
                first.dueAt(),
                first.remindAt(),
                first.checkBy());
    }

    private EvidenceDates dates(UUID consortiumId, Instant askedAt) {
        return EvidenceDates.of(planning.plan(consortiumId), askedAt, 0);
    }

    /** Creates a file for each organisation that has none, because a new member may replace one that failed. */
    private List<EvidenceFile> planned(NegotiatedConsortium grouping, EvidenceDates dates) {
        Set<UUID> known = files.of(grouping.id()).stream()
                .map(EvidenceFile::organisationId)
                .collect(Collectors.toSet());
        for (MemberFacts member : grouping.members()) {
            if (known.add(member.organisationId())) {
                files.saveAndFlush(planned(grouping, member, dates));
            }
        }
        return files.of(grouping.id());
    }

    private EvidenceFile planned(NegotiatedConsortium grouping, MemberFacts member, EvidenceDates dates) {
        return files.ofFormerMember(grouping.id(), member.organisationId())
                .map(file -> {
                    file.markReturned();
                    return file;
                })
                .orElseGet(() -> EvidenceFile.planned(
                        member, member.organisationId().equals(grouping.leadOrganisationId()), dates));
    }
}
