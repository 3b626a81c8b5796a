package org.cordee.submission;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores who of the lead downloaded a package. A transaction locks the consortium before it adds one. */
interface PackageHandovers extends Repository<PackageHandover, PackageHandover.Key> {

    PackageHandover save(PackageHandover handover);

    boolean existsById(PackageHandover.Key key);

    /** Returns the earliest download of a package. */
    @Query("select h from PackageHandover h where h.key.packageId = :packageId order by h.handedAt limit 1")
    Optional<PackageHandover> first(UUID packageId);
}
