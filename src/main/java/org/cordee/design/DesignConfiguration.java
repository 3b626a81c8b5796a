package org.cordee.design;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the room's settings. */
@Configuration
@EnableConfigurationProperties(DesignSettings.class)
class DesignConfiguration {}
