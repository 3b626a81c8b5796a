package org.cordee.organisation.search;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the search index of this node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    @Bean
    ActivityWords activityWords() {
        return new ListedActivityWords();
    }

    /** The index is opened after the start, by {@link IndexLifecycle}. */
    @Bean(destroyMethod = "")
    DirectoryFollower directoryFollower(
            @Value("${cordee.data}") Path data,
            SearchSettings settings,
            ChangeTable changes,
            IndexedOrganisationRows rows,
            ActivityWords words) {
        Path folder = settings.folder().isBlank() ? data.resolve("directory-index") : Path.of(settings.folder());
        return new DirectoryFollower(folder, changes, rows, words, settings.poll(), settings.keepChanges());
    }
}
