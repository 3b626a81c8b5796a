package org.cordee.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.evidence.SubcontractorsView.Subcontractor;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member pass on the exclusion grounds that each of its subcontractors, and each operator it relies on, declares
 * (R2193-1, R2143-12, L2141-14), while it may declare its own.
 */
@Component
@Transactional
public class DeclaringForSubcontractors {

    private final EvidenceAccess desk;
    private final EvidenceFiles files;
    private final SubcontractorDeclarations declarations;
    private final SubcontractsReading subcontracts;
    private final Exclusions exclusions;
    private final ConsortiumLookup consortia;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    DeclaringForSubcontractors(
            EvidenceAccess desk,
            EvidenceFiles files,
            SubcontractorDeclarations declarations,
            SubcontractsReading subcontracts,
            Exclusions exclusions,
            ConsortiumLookup consortia,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.desk = desk;
        this.files = files;
        this.declarations = declarations;
        this.subcontracts = subcontracts;
        this.exclusions = exclusions;
        this.consortia = consortia;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Stores a subcontractor's declaration. The same declaration again changes nothing.
     *
     * @param grounds each once; empty when none applies
     * @throws NotFound for all users but the member itself
     * @throws RuleViolation {@code subcontractorId} for an organisation that is no subcontractor of the member
     */
    public void declare(Actor actor, UUID evidenceFileId, UUID subcontractorId, List<DeclaredGround> grounds) {
        LockedEvidence held = desk.lockForCandidate(actor, evidenceFileId);
        EvidenceFile file = held.file();
        if (file.state() == EvidenceState.PLANNED) {
            throw new RuleViolation("application.closed.PLANNED");
        }
        if (!engagedBy(file).contains(subcontractorId)) {
            throw RuleViolation.of("subcontractorId", "application.subcontractors.not-yours");
        }
        SubcontractorDeclaration declaration = declarations
                .findByEvidenceFileIdAndSubcontractorId(evidenceFileId, subcontractorId)
                .orElseGet(() -> new SubcontractorDeclaration(evidenceFileId, subcontractorId));
        declaration.declare(held.act(), file, grounds);
        declarations.saveAndFlush(declaration);
    }

    /**
     * Returns the subcontractors and their declarations.
     *
     * @throws NotFound for all users but the member itself
     */
    @Transactional(readOnly = true)
    public SubcontractorsView view(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = files.findById(evidenceFileId).orElseThrow(NotFound::new);
        if (!actor.actsFor(file.organisationId())) {
            throw new NotFound();
        }
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        Map<UUID, SubcontractorDeclaration> declared =
                declarations.findByEvidenceFileIdInOrderById(List.of(evidenceFileId)).stream()
                        .collect(Collectors.toMap(SubcontractorDeclaration::subcontractorId, Function.identity()));
        Set<UUID> engaged = engagedBy(file);
        Map<UUID, String> names = directory.namesOf(engaged);
        return new SubcontractorsView(
                file.id(),
                grouping.name(),
                file.state() != EvidenceState.PLANNED && isOpen(grouping),
                engaged.stream()
                        .map(one -> line(file, one, names.getOrDefault(one, "?"), declared.get(one)))
                        .sorted(Comparator.comparing(Subcontractor::name).thenComparing(Subcontractor::organisationId))
                        .toList());
    }

    private boolean isOpen(ConsortiumFacts grouping) {
        return grouping.state() == ConsortiumState.SUBMITTED
                || (grouping.state().isAlive() && !grouping.deadline().hasPassed(clock.now()));
    }

    private Subcontractor line(
            EvidenceFile file, UUID subcontractorId, String name, @Nullable SubcontractorDeclaration declared) {
        if (declared == null) {
            return new Subcontractor(subcontractorId, name, null, ExclusionStanding.NOT_DECLARED, List.of());
        }
        List<ExclusionVerdict> verdicts = exclusions.of(file, declared.grounds());
        return new Subcontractor(subcontractorId, name, declared.declaredAt(), Exclusions.worstOf(verdicts), verdicts);
    }

    /**
     * Returns the subcontractors of the member without other members of the consortium, which declare for themselves.
     */
    private Set<UUID> engagedBy(EvidenceFile file) {
        List<MemberFacts> members = consortia.members(file.consortiumId());
        Set<UUID> own = members.stream()
                .filter(member -> member.organisationId().equals(file.organisationId()))
                .map(MemberFacts::memberId)
                .collect(Collectors.toSet());
        SubcontractDeclaration all = subcontracts.of(file.consortiumId());
        Set<UUID> places = Stream.concat(
                        all.subcontracts().stream()
                                .filter(one -> own.contains(one.memberId()))
                                .map(Subcontract::establishmentId),
                        all.reliedUpon().stream()
                                .filter(one -> own.contains(one.memberId()))
                                .map(ReliedUpon::establishmentId))
                .collect(Collectors.toSet());
        Set<UUID> engaged = directory.establishments(places).stream()
                .map(EstablishmentFacts::organisationId)
                .collect(Collectors.toSet());
        members.stream().map(MemberFacts::organisationId).forEach(engaged::remove);
        return engaged;
    }
}
