package org.cordee.showcase;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShowcaseSettings.class)
class ShowcaseConfiguration {}
