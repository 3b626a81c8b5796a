/**
 * The jobs of {@code pricing-consolidation.bpmn}: the price schedules asked for, planned and escalated, the margin
 * escalated, the prices locked.
 */
@NullMarked
package org.cordee.process.worker.pricing;

import org.jspecify.annotations.NullMarked;
