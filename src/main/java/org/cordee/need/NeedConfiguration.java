package org.cordee.need;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NeedSettings.class)
class NeedConfiguration {}
