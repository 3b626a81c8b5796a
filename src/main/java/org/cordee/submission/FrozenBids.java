package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the frozen bid: when it was frozen, its package and the package's files. */
@Component
public class FrozenBids {

    private final BidFreezes freezes;
    private final Packages packages;
    private final PackageContents contents;

    FrozenBids(BidFreezes freezes, Packages packages, PackageContents contents) {
        this.freezes = freezes;
        this.packages = packages;
        this.contents = contents;
    }

    /** Checks that the bid is frozen or was frozen before. */
    public boolean wasEverFrozen(UUID consortiumId) {
        return freezes.existsByKeyConsortiumId(consortiumId);
    }

    /** Checks that the bid was frozen before and is open again. */
    public boolean isLifted(UUID consortiumId) {
        return freezes.isLifted(consortiumId);
    }

    /** Returns every freeze in order, with the package built from it. */
    public List<BidFreeze> all(UUID consortiumId) {
        return freezes.all(consortiumId);
    }

    /** The package that would be deposited now. */
    public record FrozenBid(UUID packageId, String manifestSha256, List<PackageFile> files) {}

    public Optional<FrozenBid> of(UUID consortiumId) {
        return packages.of(consortiumId)
                .map(built -> new FrozenBid(built.id(), built.manifestSha256(), contents.files(built)));
    }

    /** Returns the package's id without opening the package. */
    public Optional<UUID> packageOf(UUID consortiumId) {
        return packages.of(consortiumId).map(BuiltPackage::id);
    }

    /**
     * Returns the memo exactly as it is in the package (PDF).
     *
     * @throws NotFound when there is no package
     */
    public byte[] memo(UUID consortiumId) {
        return packages.of(consortiumId)
                .flatMap(built -> contents.file(built, BidPackage.MEMO))
                .orElseThrow(NotFound::new);
    }

    /**
     * Lifts the freeze as part of a larger use case. The package stays stored and is no longer the one to deposit. A
     * second call changes nothing.
     */
    public void lift(Actor actor, UUID consortiumId, Instant at) {
        freezes.of(consortiumId).ifPresent(freeze -> {
            freeze.lift(at, actor.personId());
            freezes.save(freeze);
        });
    }
}
