package org.cordee.organisation.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Publishes how far the search index of this node is behind the directory. */
@Component
class SearchIndexMetrics {

    SearchIndexMetrics(DirectoryFollower follower, MeterRegistry metrics) {
        Gauge.builder("cordee.directory.index.behind", follower, SearchIndexMetrics::behind)
                .description("changes of the directory that the searches of this node do not see yet")
                .register(metrics);
        Gauge.builder("cordee.directory.index.searchable", follower, one -> one.isServing() ? 1 : 0)
                .description("1 while this node answers searches, 0 while it reads the directory for the first time")
                .register(metrics);
    }

    private static double behind(DirectoryFollower follower) {
        try {
            return follower.behind();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
