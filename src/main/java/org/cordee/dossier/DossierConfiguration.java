package org.cordee.dossier;

import java.util.List;
import org.cordee.shared.LargeUpload;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the room's settings, and announces the address to which a buyer's ZIP is sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DossierSettings.class)
class DossierConfiguration {

    private static final String VERSIONS = "/consortia/{id}/dossier/versions";

    @Bean
    static LargeUpload largeArchives(DossierSettings settings) {
        return new LargeUpload(List.of(VERSIONS, "/api/v1" + VERSIONS), settings.archive(), settings.uploadsAtOnce());
    }
}
