package org.cordee.tender.batch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of batches. */
@Configuration
@EnableConfigurationProperties(BatchSettings.class)
class BatchConfiguration {}
