package org.cordee.organisation.search;

import org.cordee.organisation.search.DirectoryFollower.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reports how far the search index of this node is behind the directory. A node that reads the directory, or is behind,
 * still serves every other page: its status is "unknown", which counts as ready.
 */
@Component
class SearchIndexHealthIndicator implements HealthIndicator {

    /** A node that works is behind for at most this, in seconds; it looks for changes every second by default. */
    private static final long LATE = 5;

    private final DirectoryFollower follower;

    SearchIndexHealthIndicator(DirectoryFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        Progress progress = follower.progress();
        try {
            long changes = follower.behind();
            long seconds = changes == 0 ? 0 : follower.secondsBehind();
            boolean level = follower.isServing() && seconds <= LATE;
            return (level ? Health.up() : Health.unknown())
                    .withDetail("changesBehind", changes)
                    .withDetail("secondsBehind", seconds)
                    .withDetail("searchable", follower.isServing())
                    .withDetail("organisationsRead", progress.built())
                    .withDetail("organisationsToRead", progress.total())
                    .build();
        } catch (DataAccessException away) {
            return Health.unknown()
                    .withDetail("reason", "the database does not answer")
                    .build();
        }
    }
}
