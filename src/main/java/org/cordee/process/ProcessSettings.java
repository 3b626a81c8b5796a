package org.cordee.process;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Activates the settings records of the process room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CamundaClientSettings.class, EngineLagSettings.class})
class ProcessSettings {}
