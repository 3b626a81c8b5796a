/**
 * The jobs of {@code pricing-consolidation.bpmn}: the price schedules are requested, planned and escalated, the margin
 * is escalated, the prices are locked.
 */
@NullMarked
package org.cordee.process.worker.pricing;

import org.jspecify.annotations.NullMarked;
