/**
 * The jobs of {@code joint-bid-drafting.bpmn} and of the {@code section-cycle.bpmn} it calls: the outline proposed, the
 * sections begun, each planned, reminded and escalated.
 */
@NullMarked
package org.cordee.process.worker.drafting;

import org.jspecify.annotations.NullMarked;
