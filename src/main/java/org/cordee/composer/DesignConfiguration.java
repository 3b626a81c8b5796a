package org.cordee.composer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Activates the settings record of the design room. */
@Configuration
@EnableConfigurationProperties(DesignSettings.class)
class DesignConfiguration {}
