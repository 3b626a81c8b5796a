package org.cordee.submission.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** The frozen bid as it lies ready to go to the buyer: when it was frozen, its package, and what is in it. */
@Component
public class FrozenBids {

    private static final String MEMO = "memoire-technique.pdf";

    private final Freezes freezes;
    private final Packages packages;
    private final BuiltPackages contents;

    FrozenBids(Freezes freezes, Packages packages, BuiltPackages contents) {
        this.freezes = freezes;
        this.packages = packages;
        this.contents = contents;
    }

    /** Now or before. */
    public boolean wasEver(UUID consortiumId) {
        return freezes.wasEver(consortiumId);
    }

    /** Whether it was frozen before and is open again. */
    public boolean isLifted(UUID consortiumId) {
        return freezes.isLifted(consortiumId);
    }

    /** Each time it was frozen, in that order, with the package made then. */
    public List<FrozenOnce> all(UUID consortiumId) {
        return freezes.all(consortiumId);
    }

    /** The package that would be deposited now. */
    public record FrozenBid(UUID packageId, String manifestSha256, List<PackageFile> files) {}

    public Optional<FrozenBid> of(UUID consortiumId) {
        return packages.of(consortiumId)
                .map(built -> new FrozenBid(built.id(), built.manifestSha256(), contents.files(built)));
    }

    /** Without opening the package. */
    public Optional<UUID> packageOf(UUID consortiumId) {
        return packages.of(consortiumId).map(Packages.Built::id);
    }

    /** The memo exactly as it lies in the package (PDF). @throws NotFound when there is no package */
    public byte[] memo(UUID consortiumId) {
        return packages.of(consortiumId)
                .flatMap(built -> contents.file(built, MEMO))
                .orElseThrow(NotFound::new);
    }

    /** Part of a larger act: the bid is open again. Its package stays on record and is no longer the one to deposit. */
    public void lift(Actor actor, UUID consortiumId, Instant at) {
        freezes.lift(consortiumId, at, actor.personId());
    }
}
