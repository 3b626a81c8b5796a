package org.cordee.tender;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the room's settings. */
@Configuration
@EnableConfigurationProperties(TenderSettings.class)
class TenderConfiguration {}
