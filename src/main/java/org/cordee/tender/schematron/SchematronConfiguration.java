package org.cordee.tender.schematron;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Binds the settings and places the prepared stylesheets in the data folder. */
@Configuration
@EnableConfigurationProperties(SchematronSettings.class)
class SchematronConfiguration {

    /** Creates the rules at their first use: the XSLT processor would slow down every start. */
    @Bean
    @Lazy
    OfficialRules officialRules(@Value("${cordee.data:./data}") Path data) {
        return new OfficialRules(data.resolve("official-rules"));
    }
}
