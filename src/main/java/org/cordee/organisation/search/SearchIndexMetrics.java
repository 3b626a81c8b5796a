package org.cordee.organisation.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.cordee.shared.CachedFigures;
import org.springframework.stereotype.Component;

/** Publishes how far the search index of this node is behind the directory. */
@Component
class SearchIndexMetrics {

    private static final String BEHIND = "behind";

    SearchIndexMetrics(DirectoryFollower follower, MeterRegistry metrics) {
        CachedFigures figures = new CachedFigures(Duration.ofSeconds(15), () -> Map.of(BEHIND, follower.behind()));
        Gauge.builder("cordee.directory.index.behind", figures, cached -> cached.of(BEHIND))
                .description("changes of the directory that the searches of this node do not see yet")
                .strongReference(true)
                .register(metrics);
        Gauge.builder("cordee.directory.index.searchable", follower, one -> one.isServing() ? 1 : 0)
                .description("1 while this node answers searches, 0 while it reads the directory for the first time")
                .register(metrics);
    }
}
