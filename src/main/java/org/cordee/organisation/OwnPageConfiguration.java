package org.cordee.organisation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of organisations' own pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnPageSettings.class)
class OwnPageConfiguration {}
