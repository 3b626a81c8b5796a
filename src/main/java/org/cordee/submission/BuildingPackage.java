package org.cordee.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.FramedPrices;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.evidence.ApplicationContents;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the package of a frozen bid and stores it. */
@Component
public class BuildingPackage {

    private final BiddingConsortia groupings;
    private final BidFreezes freezes;
    private final DossierReading dossiers;
    private final FramedPrices framed;
    private final ApplicationContents evidence;
    private final Documents documents;
    private final Packages packages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BuildingPackage(
            BiddingConsortia groupings,
            BidFreezes freezes,
            DossierReading dossiers,
            FramedPrices framed,
            ApplicationContents evidence,
            Documents documents,
            Packages packages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.freezes = freezes;
        this.dossiers = dossiers;
        this.framed = framed;
        this.evidence = evidence;
        this.documents = documents;
        this.packages = packages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Builds the package. A second call returns the first package.
     *
     * @return the package's id, empty once the bid was reopened
     */
    @Transactional
    public Optional<UUID> build(UUID consortiumId) {
        Optional<BuiltPackage> earlier = packages.of(consortiumId);
        if (earlier.isPresent()) {
            return earlier.map(BuiltPackage::id);
        }
        if (freezes.isLifted(consortiumId)) {
            return Optional.empty();
        }
        SealedFreeze freeze = freezes.of(consortiumId).orElseThrow(() -> new RuleViolation("submission.not-frozen"));
        BidPackage bid = BidPackage.of(
                dossiers.of(consortiumId, freeze.frozenAt()),
                framed.files(consortiumId),
                evidence.entries(consortiumId),
                freeze.seal());
        StoredDocument stored = documents.storeOwn(
                bid.zip(),
                "pli-" + consortiumId + ".zip",
                "application/zip",
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                consortiumId);
        return keep(new BuiltPackage(consortiumId, freeze.attempt(), stored.id(), bid.manifestSha256(), clock.now()));
    }

    /**
     * Stores the package unless the lead reopened the bid while it was built: then the members are not asked about it.
     */
    private Optional<UUID> keep(BuiltPackage built) {
        groupings.lock(built.consortiumId());
        if (freezes.isLifted(built.consortiumId())) {
            return Optional.empty();
        }
        Optional<UUID> first = packages.of(built.consortiumId()).map(BuiltPackage::id);
        if (first.isPresent()) {
            return first;
        }
        packages.save(built);
        Instant at = built.builtAt();
        events.publishEvent(new SubmissionEvent.PackageBuilt(
                EventHeader.of(Actor.system(), built.consortiumId(), at), built.id(), built.manifestSha256()));
        return Optional.of(built.id());
    }
}
