package org.cordee.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.springframework.stereotype.Component;

/** Finds the operators that members have declared to rely on. */
@Component
class ReliedOperators {

    private final ConsortiumLookup consortia;
    private final SubcontractsReading subcontracts;
    private final DirectoryLookup directory;

    ReliedOperators(ConsortiumLookup consortia, SubcontractsReading subcontracts, DirectoryLookup directory) {
        this.consortia = consortia;
        this.subcontracts = subcontracts;
        this.directory = directory;
    }

    /** Returns the operators of all the member's lots in the member's order, each once. */
    public List<ReliedOperator> of(EvidenceFile file) {
        Set<UUID> own = consortia.members(file.consortiumId()).stream()
                .filter(member -> member.organisationId().equals(file.organisationId()))
                .map(MemberFacts::memberId)
                .collect(Collectors.toSet());
        Set<UUID> named = subcontracts.of(file.consortiumId()).reliedUpon().stream()
                .filter(one -> own.contains(one.memberId()))
                .map(ReliedUpon::establishmentId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (named.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = directory.establishments(named).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, EstablishmentFacts::legalName));
        return named.stream()
                .map(id -> new ReliedOperator(id, names.getOrDefault(id, "?")))
                .toList();
    }
}
