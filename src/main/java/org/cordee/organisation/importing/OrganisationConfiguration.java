package org.cordee.organisation.importing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the room's settings. */
@Configuration
@EnableConfigurationProperties(OrganisationSettings.class)
class OrganisationConfiguration {}
