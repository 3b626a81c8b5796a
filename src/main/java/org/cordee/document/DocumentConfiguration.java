package org.cordee.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    /** Without a server nothing is looked into: type, size and name are checked in any case. */
    @Bean
    Antivirus antivirus(DocumentSettings settings) {
        DocumentSettings.@Nullable ClamAvServer server = settings.clamav();
        return server == null ? (file, name) -> {} : new ClamAv(server.host(), server.port(), server.timeout());
    }
}
