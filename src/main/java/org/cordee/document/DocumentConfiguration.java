package org.cordee.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    /**
     * Provides the virus scanner. Without a configured server files are not scanned; type, size and name are checked in
     * any case.
     */
    @Bean
    Antivirus antivirus(DocumentSettings settings) {
        DocumentSettings.@Nullable ClamAvServer server = settings.clamav();
        return server == null ? (file, name) -> {} : new ClamAv(server.host(), server.port(), server.timeout());
    }
}
