package org.cordee.dossier;

import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead decide what the rules of the consultation ask, and choose the file that holds these rules. */
@Component
@Transactional
public class DecidingDemands {

    private final DossierAccess access;
    private final ConsortiumLookup consortia;
    private final BuyerDossiers dossiers;
    private final DossierFiles files;
    private final DossierVersions versions;
    private final DossierDemandStore demands;
    private final SearchingDemands searching;
    private final BusinessClock clock;

    DecidingDemands(
            DossierAccess access,
            ConsortiumLookup consortia,
            BuyerDossiers dossiers,
            DossierFiles files,
            DossierVersions versions,
            DossierDemandStore demands,
            SearchingDemands searching,
            BusinessClock clock) {
        this.access = access;
        this.consortia = consortia;
        this.dossiers = dossiers;
        this.files = files;
        this.versions = versions;
        this.demands = demands;
        this.searching = searching;
        this.clock = clock;
    }

    /**
     * Confirms what was read.
     *
     * @param shownVersion the version of the demand that the lead saw
     * @throws NotFound for all users but the lead, and when nothing of this kind was read
     * @throws RuleViolation when the demand has changed since
     */
    public void confirm(Actor actor, UUID consortiumId, DemandKind kind, long shownVersion) {
        DossierDemand demand = locked(actor, consortiumId, kind).orElseThrow(NotFound::new);
        demand.requireVersion(shownVersion);
        demand.confirm(Act.now(actor, clock));
        demands.saveAndFlush(demand);
    }

    /**
     * Stores what the lead read itself, whether or not something was read before.
     *
     * @param shownVersion the version of the demand that the lead saw; 0 when there was none
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when the value is empty or too long, or the demand has changed since
     */
    public void correct(Actor actor, UUID consortiumId, DemandKind kind, long shownVersion, String value) {
        Optional<DossierDemand> known = locked(actor, consortiumId, kind);
        Act act = Act.now(actor, clock);
        if (known.isEmpty()) {
            demands.saveAndFlush(DossierDemand.typed(act, consortiumId, kind, value));
            return;
        }
        known.get().requireVersion(shownVersion);
        known.get().correct(act, value);
        demands.saveAndFlush(known.get());
    }

    /** Records that the rules do not ask it, under the same conditions as {@link #confirm}. */
    public void drop(Actor actor, UUID consortiumId, DemandKind kind, long shownVersion) {
        DossierDemand demand = locked(actor, consortiumId, kind).orElseThrow(NotFound::new);
        demand.requireVersion(shownVersion);
        demand.drop(Act.now(actor, clock));
        demands.saveAndFlush(demand);
    }

    /**
     * Takes another file of the latest version for the rules of the consultation, and searches it.
     *
     * @throws NotFound for all users but the lead, and for a file that is not of the latest version
     */
    public void chooseRules(Actor actor, UUID consortiumId, UUID fileId) {
        access.requireLead(actor, consortiumId);
        consortia.lock(consortiumId);
        BuyerDossier dossier = dossiers.findLocked(consortiumId).orElseThrow(NotFound::new);
        UUID latest = versions.findFirstByConsortiumIdOrderByNumberDesc(consortiumId)
                .map(DossierVersion::getId)
                .orElseThrow(NotFound::new);
        DossierFile file = files.findById(fileId)
                .filter(one -> one.versionId().equals(latest))
                .orElseThrow(NotFound::new);
        dossier.chooseRules(file.getId());
        dossiers.saveAndFlush(dossier);
        searching.search(consortiumId);
    }

    private Optional<DossierDemand> locked(Actor actor, UUID consortiumId, DemandKind kind) {
        access.requireLead(actor, consortiumId);
        consortia.lock(consortiumId);
        BuyerDossier dossier = dossiers.findLocked(consortiumId).orElseThrow(NotFound::new);
        return demands.findByConsortiumIdAndKind(dossier.id(), kind);
    }
}
